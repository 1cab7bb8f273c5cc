/** Where a receipt may be sent: a link of http or https, or a relative one; without blanks, which would hide another scheme. */
export const ENDPOINT = /^(?:[Hh][Tt][Tt][Pp][Ss]?:\/\/|[^:/?#\s]*[/?#]|[^:/?#\s]+$)\S*$/;
