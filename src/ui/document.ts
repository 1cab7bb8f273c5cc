/** A property of the document, past an element of the page that is named so. */
export const ofDocument = <T>(name: string): T => Reflect.get(Document.prototype, name, document) as T;
