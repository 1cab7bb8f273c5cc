/** An error of a driver. `code` is WebDriver's name for its kind, as in "no such window". */
export class WebDriverError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
