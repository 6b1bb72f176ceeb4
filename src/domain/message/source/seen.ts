/** The text of a part as a person sees it, and where each piece of it stands in the source. */

export interface Token {
  /** Where it stands in the source. */
  readonly start: number;
  readonly end: number;
  /** Where it stands in the seen text. */
  readonly at: number;
  /** What is seen of it; `''` or a line break for a tag. */
  readonly shown: string;
  /** Whether it is seen character by character as it stands; else it goes or stays as a whole. */
  readonly isExact: boolean;
  readonly tag: Tag | null;
}

interface Tag {
  readonly name: string;
  readonly role: 'open' | 'close' | 'void';
}

export interface Seen {
  readonly source: string;
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** Collects tokens in the order of the source. */
export class SeenWriter {
  readonly tokens: Token[] = [];
  private readonly pieces: string[] = [];
  private readonly source: string;
  private at = 0;

  constructor(source: string) {
    this.source = source;
  }

  /** `shown`: what is seen of the source between `start` and `end`; left out, that source itself. */
  add(start: number, end: number, shown: string | null = null, tag: Tag | null = null): void {
    if (end <= start) return;
    const seen = shown ?? this.source.slice(start, end);
    this.tokens.push({ start, end, at: this.at, shown: seen, isExact: shown === null, tag });
    this.pieces.push(seen);
    this.at += seen.length;
  }

  get seen(): Seen {
    return { source: this.source, text: this.pieces.join(''), tokens: this.tokens };
  }
}
