/** The optional features of an edition: the one scope each adds to the manifest, and the advanced service it calls. */

const AUTH = 'https://www.googleapis.com/auth/';
const gmail = { userSymbol: 'Gmail', serviceId: 'gmail', version: 'v1' };
const calendar = { userSymbol: 'Calendar', serviceId: 'calendar', version: 'v3' };

/** One that is not `built` is in no edition: nothing would use what people had to allow. */
export const FEATURES = {
  drafts: { scope: `${AUTH}gmail.compose`, service: gmail, built: true },
  tracking: { scope: `${AUTH}gmail.metadata`, service: gmail, built: true },
  calendar: { scope: `${AUTH}calendar.app.created`, service: calendar, built: false },
  digest: { scope: `${AUTH}script.send_mail`, service: null, built: true },
} as const;
export type Feature = keyof typeof FEATURES;

export const DEFAULT_EDITION: readonly Feature[] = ['drafts'];

interface Manifest {
  oauthScopes: string[];
  dependencies?: { enabledAdvancedServices: { userSymbol: string; serviceId: string; version: string }[] };
}

/** Reads `drafts,digest` or `none`; nothing is the default. A name that cannot be chosen is an error that lists those that can. */
export function parseEdition(text?: string): readonly Feature[] {
  if (text === undefined) return DEFAULT_EDITION;
  const names = text.split(',').flatMap((name) => name.trim() || []);
  if (names.join() === 'none') return [];
  return names.map(chosen);
}

function chosen(name: string): Feature {
  const known = Object.keys(FEATURES) as Feature[];
  const feature = known.find((one) => one === name);
  if (feature !== undefined && FEATURES[feature].built) return feature;
  const why = feature === undefined ? `There is no feature "${name}".` : `"${name}" is not built yet.`;
  throw new Error(`${why} Choose from ${known.filter((one) => FEATURES[one].built).join(', ')}, or none.`);
}

/** The manifest of an edition: the base manifest plus exactly the scopes and services of its features. */
export function manifestOf<M extends Manifest>(base: M, edition: readonly Feature[]): M {
  const features = edition.map((name) => FEATURES[name]);
  const services = new Set(features.flatMap(({ service }) => service ?? []));
  return {
    ...base,
    oauthScopes: [...base.oauthScopes, ...new Set(features.map(({ scope }) => scope))],
    ...(services.size > 0 && { dependencies: { enabledAdvancedServices: [...services] } }),
  };
}
