import { LONGEST } from './record.js';

const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/i.source;
const ID = new RegExp(`^${UUID}$`, 'i');
const FIELD = new RegExp(`(?:^|&)i=(${UUID})(?:&|$)`, 'i');

/** Whether that is the id of a receipt: a UUID (RFC 9562). */
export const isRecordId = (value: unknown): value is string => typeof value === 'string' && ID.test(value);

/** The id that a stored text holds: that of the receipt that has arrived. Anything but a UUID is none. */
export const recordIdIn = (text: string | undefined): string | undefined => FIELD.exec(text ?? '')?.[1];

/** A stored text without an id with that one; `undefined` where it would be longer than a record may be. */
export function withRecordId(text: string, id: string): string | undefined {
  const longer = `${text}&i=${id}`;
  return longer.length > LONGEST ? undefined : longer;
}
