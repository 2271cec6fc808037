/** The explorer reads through the supply chains' fields and adds none; its way in is http.ts. */
export {};
