type Value = string | number | boolean;

/** So that Firefox asks the network for nothing, and a page is alone with its tests. */
export function preferences(proxyPort: number): Record<string, Value> {
  return {
    'marionette.port': 0,
    'intl.accept_languages': 'en-US, en',
    'intl.locale.requested': 'en-US',

    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.failover_direct': false,

    // http stays http, and one loopback host may ask another.
    'dom.security.https_first': false,
    'dom.security.https_first_schemeless': false,
    'network.lna.enabled': false,
    'network.lna.blocking': false,

    // A headless window is never the active one, but its pages must be told that they have the focus.
    'focusmanager.testmode': true,
    'dom.disable_open_during_load': false,
    'dom.ipc.processPrelaunch.enabled': false,

    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.page': 0,
    'browser.startup.homepage_override.mstone': 'ignore',
    'browser.newtabpage.enabled': false,
    'browser.aboutwelcome.enabled': false,
    'browser.tabs.warnOnClose': false,
    'browser.sessionstore.resume_from_crash': false,
    'browser.uitour.enabled': false,
    'browser.translations.enable': false,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'browser.safebrowsing.downloads.enabled': false,
    'browser.search.update': false,
    'browser.region.network.url': '',
    'app.update.disabledForTesting': true,
    'app.normandy.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'datareporting.healthreport.uploadEnabled': false,
    'toolkit.telemetry.server': '',
    'toolkit.telemetry.enabled': false,
    'extensions.update.enabled': false,
    'extensions.getAddons.cache.enabled': false,
    'extensions.systemAddon.update.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    'dom.push.connection.enabled': false,
    'media.gmp-manager.updateEnabled': false,
    'network.dns.disablePrefetch': true,
    'network.prefetch-next': false,
    'network.http.speculative-parallel-limit': 0,
  };
}

export function userJs(values: Record<string, Value>): string {
  return Object.entries(values).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join('');
}
