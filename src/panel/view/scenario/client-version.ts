/** What can be said of a version that was typed. Keys of words. */
export type VersionRemark = 'versionNo' | 'versionUnverified' | 'versionCompared';

/** A version as it counts; null when it is none. */
export interface ClientVersion {
  version: string | null;
  remark: VersionRemark | null;
}

/** Reads the version of the client: `6.0.1`, `8.0.75`; empty for the profile's own. */
export function readVersion(text: string): ClientVersion {
  const version = text.trim();
  if (version === '') return { version, remark: null };
  if (!/^\d{1,3}(?:\.\d{1,5}){1,3}$/.test(version)) return { version: null, remark: 'versionNo' };
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  // The SDK compares versions as texts: '10.0.1' < '6.0.2'.
  if (version < '6.0.2' && major > 6) return { version, remark: 'versionCompared' };
  const isUnverified = major < 6 || (major === 6 && minor === 0 && patch < 2);
  return { version, remark: isUnverified ? 'versionUnverified' : null };
}
