/** Stylesheets are imported for what they do; the build puts them into the page. */
declare module '*.css';
