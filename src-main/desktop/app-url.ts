/** Where the window's page stands. A frame is trusted when its address begins exactly so: a parsed origin of an own scheme is the text `null`. */
export const APP_URL = 'valise://app/';
