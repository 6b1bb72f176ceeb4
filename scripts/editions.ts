/** The optional features of an edition: the one scope each adds to the manifest, and the advanced service it calls. */

const AUTH = 'https://www.googleapis.com/auth/';
const gmail = { userSymbol: 'Gmail', serviceId: 'gmail', version: 'v1' };
const calendar = { userSymbol: 'Calendar', serviceId: 'calendar', version: 'v3' };

export const FEATURES = {
  drafts: { scope: `${AUTH}gmail.compose`, service: gmail },
  tracking: { scope: `${AUTH}gmail.metadata`, service: gmail },
  calendar: { scope: `${AUTH}calendar.app.created`, service: calendar },
  digest: { scope: `${AUTH}script.send_mail`, service: null },
} as const;
export type Feature = keyof typeof FEATURES;

export const DEFAULT_EDITION: readonly Feature[] = ['drafts'];

interface Manifest {
  oauthScopes: string[];
  dependencies?: { enabledAdvancedServices: { userSymbol: string; serviceId: string; version: string }[] };
}

/** Reads `drafts,calendar` (or `none`); an unknown name is an error that lists the known ones. */
export function parseEdition(text: string): Feature[] {
  const names = text.split(',').flatMap((name) => name.trim() || []);
  if (names.join() === 'none') return [];
  return names.map((name) => {
    if (name in FEATURES) return name as Feature;
    throw new Error(
      `There is no feature "${name}". Choose from ${Object.keys(FEATURES).join(', ')}, or none.`,
    );
  });
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
