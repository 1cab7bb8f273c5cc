/**
 * A region code as a configuration writes it: of ISO 3166, in capitals, `EU`, or `*`. `EL` and `UK` are understood of a visitor's
 * region and there become `GR` and `GB`, so that here they would never be found; nor would what stands for no place.
 */
export const CODE = /^(\*|(?!EL|UK|XX|ZZ)[A-Z]{2}(-[A-Z\d]{1,3})?)$/;
