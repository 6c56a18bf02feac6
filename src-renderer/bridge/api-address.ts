/** Where the loopback server answers operations. */
export const API = '/api/v1';
