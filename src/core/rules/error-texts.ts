import type { ErrorFacts } from './error-facts.ts';

/** `the permission value is offline verifying`, with `fail, ` in front or not. 附录5 · 3. */
export function isOffline({ said }: ErrorFacts): boolean {
  return said.includes('offlineverifying');
}

/** `permission denied`, also as WeChat itself words it. Not what a phone's system denies. 附录5 · 4. */
export function isDenied({ said }: ErrorFacts): boolean {
  return /^(?:fail[,:]?)?(?:permissiondenied|accessdenied|nopermissiontoexecute|notallow$)/.test(said);
}

/** `function not exist`. 附录5 · 5. */
export function isNotThere({ said }: ErrorFacts): boolean {
  return /function(?:does)?not(?:exist|found)/.test(said);
}

/** Whether an error is one that any call may end in: then it says nothing of this one. */
export function isOfAnyCall(facts: ErrorFacts): boolean {
  return isOffline(facts) || isDenied(facts) || isNotThere(facts);
}
