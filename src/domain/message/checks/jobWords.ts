/** Words that ask for a job, where a first message asks for advice. Source: W12, W17; domain: structure of messages. */
import { folded } from '../../folded.ts';
import { bodyOf } from './body.ts';
import { type Check, type DraftToCheck, textOf } from './draft.ts';

const A = '(?:(?:a|an|any|the|this|your|new|my|first|full-time|part-time|summer|entry-level|junior) ){0,4}';
const PLACE = '(?:positions?|roles?(?! models?)|work|employment|opportunit(?:y|ies)|placements?)';
const TEAM = '(?:company|firm|team|organi[sz]ation|lab|staff|group|department)';

const ASKING = phrases(
  String.raw`jobs?|job-\p{L}+|vacanc(?:y|ies)|openings?|internships?|traineeships?|apprenticeships?`,
  String.raw`hir(?:e|es|ing)|(?:get|be|being|getting) hired|employ me|(?:take|taking|need) (?:on )?(?:an )?interns?`,
  String.raw`resumes?|cvs?|curriculum vitae|cover letters?`,
  String.raw`(?:open|vacant|available) (?:positions?|roles?)`,
  String.raw`(?:positions?|roles?) (?:(?:is|are|that|still|might|may|be) ){0,3}(?:open|vacant|available)`,
  String.raw`(?:positions?|spots?) for me`,
  String.raw`(?:(?:look|looking|search|searching|apply|applying|applied|considered|application) for|consider me for|seek|seeking) ${A}${PLACE}`,
  String.raw`(?:like|love|want|wish|hope|happy|eager|keen|glad) to (?:join|work for|work with|apply to|apply at) (?:you|your ${TEAM})`,
  String.raw`(?:job|work|employment) opportunit(?:y|ies)|opportunit(?:y|ies) (?:for me|(?:at|in|with|within) your ${TEAM})`,
  String.raw`referrals?|(?:refer|recommend|vouch for) me|letters? of recommendation|recommendation letters?`,
  String.raw`(?:put|putting) in a (?:good |kind )?word|(?:good|kind) word for me|foot in the door|pull (?:a few |some )?strings`,
  String.raw`(?:pass|forward|hand) (?:on |along )?my (?:name|details|profile|application)`,
);

// The same words where they ask for nothing.
const INNOCENT = phrases(
  String.raw`(?:your|day|good|great|nice|wonderful) jobs?(?! (?:openings?|postings?|offers?|ads?))`,
  String.raw`\p{L}+-openings?|(?:gallery|museum|exhibition|show|store|grand) openings?`,
  String.raw`openings? (?:of|to|up|keynote|talk|speech|remarks|night|session|chapter|lines?|sentence|page|doors?|my|your|our|their)`,
  String.raw`(?:to|we|i|they|can|could|may|will|would|shall) resume`,
  String.raw`my (?:\p{L}+ )?internships?|(?:did|finished|completed|during|after) (?:an|the|your) internship`,
  String.raw`(?:by|through|via|on) (?:(?:a|the|his|her|their) )?referral|referral (?:from|by)|\p{L}+['’]s referral`,
  String.raw`(?:refer|recommend) me (?:on |over )?to (?:you|someone|somebody|anyone|anybody|people|others|another|a colleague|a person)`,
);

export function jobWordChecks({ occasion, contact, subject, ...draft }: DraftToCheck): Check[] {
  if (occasion !== 'first-message' && occasion !== 'introduction') return [];
  // Words of their own name, role or organization are no request.
  const theirs = folded(`${contact.name} ${contact.organization} ${contact.role}`);
  const text = folded(`${subject} \n ${bodyOf(textOf(draft))}`).replace(INNOCENT, '$1');
  const said = (text.match(ASKING) ?? []).map((found) => found.replace(/^[^\p{L}]/u, ''));
  const word = said.find((found) => !theirs.includes(found));
  if (word === undefined) return [];
  const why = 'People who are asked for advice answer; people who are asked about jobs point to the website.';
  return [{ id: 'job-words', level: 'advice', words: `"${word}" reads like asking for a job`, why }];
}

/** Finds any of them as whole words in a folded text; the first group holds the sign before. */
function phrases(...patterns: readonly string[]): RegExp {
  return new RegExp(`(^|[^\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}
