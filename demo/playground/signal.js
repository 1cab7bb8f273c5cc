// In the frame, before the library: a browser that sends Global Privacy Control.
Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true, configurable: true });
