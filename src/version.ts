/** Of this library, as the package has it. */
export const VERSION = '0.1.0';
