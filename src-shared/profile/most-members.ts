/** A group can be kept in every profile: so many of it are told. */
export const MOST_MEMBERS = 100;
