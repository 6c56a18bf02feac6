/** The files that an archive has besides its profiles: manifest, settings, dependencies. */
export const FILES_BESIDE_PROFILES = 3;
