/** How the cells of a Range look: colours, fonts, alignment, wrapping, number formats and borders. */
import type { Side, Style, StylePatch } from '../cell.ts';
import { hexColor, hexOf } from './color.ts';
import type { GoogleRange } from './context.ts';
import { WrapStrategy } from './enums.ts';
import { RangeValues } from './range-values.ts';

type Matrix<T> = readonly (readonly T[])[];

const line = (style: Style): GoogleAppsScript.Spreadsheet.FontLine => style.line ?? 'none';
const weight = (style: Style): GoogleAppsScript.Spreadsheet.FontWeight =>
  style.bold === true ? 'bold' : 'normal';
const slant = (style: Style): GoogleAppsScript.Spreadsheet.FontStyle =>
  style.italic === true ? 'italic' : 'normal';
const strategy = (style: Style): GoogleAppsScript.Spreadsheet.WrapStrategy =>
  WrapStrategy[style.wrap ?? 'OVERFLOW'];

/** What an automatic number format reads as (Google's reference of Range.getNumberFormat shows `0.###############`). */
const AUTOMATIC = '0.###############';

export class RangeStyles extends RangeValues implements Partial<GoogleRange> {
  getBackground(): string {
    return this.look('getBackground', (style) => style.background ?? '#ffffff');
  }
  getBackgrounds(): string[][] {
    return this.looks('getBackgrounds', (style) => style.background ?? '#ffffff');
  }
  getFontColor(): string {
    return this.look('getFontColor', (style) => style.color ?? '#000000');
  }
  getFontColors(): string[][] {
    return this.looks('getFontColors', (style) => style.color ?? '#000000');
  }
  getFontFamily(): string {
    return this.look('getFontFamily', (style) => style.family ?? 'Arial');
  }
  getFontFamilies(): string[][] {
    return this.looks('getFontFamilies', (style) => style.family ?? 'Arial');
  }
  getFontLine(): GoogleAppsScript.Spreadsheet.FontLine {
    return this.look('getFontLine', line);
  }
  getFontLines(): GoogleAppsScript.Spreadsheet.FontLine[][] {
    return this.looks('getFontLines', line);
  }
  getFontSize(): number {
    return this.look('getFontSize', (style) => style.size ?? 10);
  }
  getFontSizes(): number[][] {
    return this.looks('getFontSizes', (style) => style.size ?? 10);
  }
  getFontStyle(): GoogleAppsScript.Spreadsheet.FontStyle {
    return this.look('getFontStyle', slant);
  }
  getFontStyles(): GoogleAppsScript.Spreadsheet.FontStyle[][] {
    return this.looks('getFontStyles', slant);
  }
  getFontWeight(): GoogleAppsScript.Spreadsheet.FontWeight {
    return this.look('getFontWeight', weight);
  }
  getFontWeights(): GoogleAppsScript.Spreadsheet.FontWeight[][] {
    return this.looks('getFontWeights', weight);
  }
  getHorizontalAlignment(): string {
    return this.look('getHorizontalAlignment', (style) => style.horizontal ?? 'general');
  }
  getHorizontalAlignments(): string[][] {
    return this.looks('getHorizontalAlignments', (style) => style.horizontal ?? 'general');
  }
  getVerticalAlignment(): string {
    return this.look('getVerticalAlignment', (style) => style.vertical ?? 'bottom');
  }
  getVerticalAlignments(): string[][] {
    return this.looks('getVerticalAlignments', (style) => style.vertical ?? 'bottom');
  }
  getNumberFormat(): string {
    this.read('getNumberFormat');
    return this.sheet.numberFormat(this.area.row, this.area.column) ?? AUTOMATIC;
  }
  getNumberFormats(): string[][] {
    this.read('getNumberFormats');
    return this.each((row, column) => this.sheet.numberFormat(row, column) ?? AUTOMATIC);
  }
  getWrap(): boolean {
    return this.look('getWrap', (style) => style.wrap === 'WRAP');
  }
  getWraps(): boolean[][] {
    return this.looks('getWraps', (style) => style.wrap === 'WRAP');
  }
  getWrapStrategy(): GoogleAppsScript.Spreadsheet.WrapStrategy {
    return this.look('getWrapStrategy', strategy);
  }
  getWrapStrategies(): GoogleAppsScript.Spreadsheet.WrapStrategy[][] {
    return this.looks('getWrapStrategies', strategy);
  }

  setBackground(color: string | null): GoogleRange {
    return this.dress('setBackground', { background: this.paint(color) });
  }
  setBackgrounds(colors: Matrix<string | null>): GoogleRange {
    return this.dressEach('setBackgrounds', colors, (color) => ({ background: this.paint(color) }));
  }
  setBackgroundRGB(red: number, green: number, blue: number): GoogleRange {
    return this.dress('setBackgroundRGB', { background: hexOf(red, green, blue) });
  }
  setFontColor(color: string | null): GoogleRange {
    return this.dress('setFontColor', { color: this.hex(color) });
  }
  setFontColors(colors: Matrix<string | null>): GoogleRange {
    return this.dressEach('setFontColors', colors, (color) => ({ color: this.hex(color) }));
  }
  setFontFamily(family: string | null): GoogleRange {
    return this.dress('setFontFamily', { family });
  }
  setFontFamilies(families: Matrix<string | null>): GoogleRange {
    return this.dressEach('setFontFamilies', families, (family) => ({ family }));
  }
  setFontLine(value: GoogleAppsScript.Spreadsheet.FontLine | null): GoogleRange {
    return this.dress('setFontLine', { line: value === 'none' ? null : value });
  }
  setFontLines(lines: Matrix<GoogleAppsScript.Spreadsheet.FontLine | null>): GoogleRange {
    return this.dressEach('setFontLines', lines, (value) => ({ line: value === 'none' ? null : value }));
  }
  setFontSize(size: number): GoogleRange {
    return this.dress('setFontSize', { size });
  }
  setFontSizes(sizes: Matrix<number>): GoogleRange {
    return this.dressEach('setFontSizes', sizes, (size) => ({ size }));
  }
  setFontStyle(value: GoogleAppsScript.Spreadsheet.FontStyle | null): GoogleRange {
    return this.dress('setFontStyle', { italic: value === 'italic' || null });
  }
  setFontStyles(styles: Matrix<GoogleAppsScript.Spreadsheet.FontStyle | null>): GoogleRange {
    return this.dressEach('setFontStyles', styles, (value) => ({ italic: value === 'italic' || null }));
  }
  setFontWeight(value: GoogleAppsScript.Spreadsheet.FontWeight | null): GoogleRange {
    return this.dress('setFontWeight', { bold: value === 'bold' || null });
  }
  setFontWeights(weights: Matrix<GoogleAppsScript.Spreadsheet.FontWeight | null>): GoogleRange {
    return this.dressEach('setFontWeights', weights, (value) => ({ bold: value === 'bold' || null }));
  }
  setHorizontalAlignment(alignment: 'left' | 'center' | 'normal' | 'right' | null): GoogleRange {
    return this.dress('setHorizontalAlignment', { horizontal: alignment === 'normal' ? null : alignment });
  }
  setHorizontalAlignments(alignments: Matrix<'left' | 'center' | 'normal' | 'right' | null>): GoogleRange {
    return this.dressEach('setHorizontalAlignments', alignments, (alignment) => ({
      horizontal: alignment === 'normal' ? null : alignment,
    }));
  }
  setVerticalAlignment(alignment: 'top' | 'middle' | 'bottom' | null): GoogleRange {
    return this.dress('setVerticalAlignment', { vertical: alignment });
  }
  setVerticalAlignments(alignments: Matrix<'top' | 'middle' | 'bottom' | null>): GoogleRange {
    return this.dressEach('setVerticalAlignments', alignments, (alignment) => ({ vertical: alignment }));
  }
  setNumberFormat(numberFormat: string): GoogleRange {
    return this.dress('setNumberFormat', { numberFormat: formatOrAutomatic(numberFormat) });
  }
  setNumberFormats(numberFormats: Matrix<string>): GoogleRange {
    return this.dressEach('setNumberFormats', numberFormats, (numberFormat) => ({
      numberFormat: formatOrAutomatic(numberFormat),
    }));
  }
  setWrap(isWrapEnabled: boolean): GoogleRange {
    return this.dress('setWrap', { wrap: isWrapEnabled ? 'WRAP' : null });
  }
  setWraps(wraps: Matrix<boolean>): GoogleRange {
    return this.dressEach('setWraps', wraps, (wrap) => ({ wrap: wrap ? 'WRAP' : null }));
  }
  setWrapStrategy(value: GoogleAppsScript.Spreadsheet.WrapStrategy): GoogleRange {
    return this.dress('setWrapStrategy', { wrap: (String(value) as Style['wrap']) ?? null });
  }
  setWrapStrategies(strategies: Matrix<GoogleAppsScript.Spreadsheet.WrapStrategy>): GoogleRange {
    return this.dressEach('setWrapStrategies', strategies, (value) => ({
      wrap: (String(value) as Style['wrap']) ?? null,
    }));
  }

  /** `null` leaves a border as it is, `true` draws it, `false` takes it away. */
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color: string | null = null,
    style: GoogleAppsScript.Spreadsheet.BorderStyle | null = null,
  ): GoogleRange {
    const drawn = { color: this.hex(color) ?? '#000000', style: style === null ? 'SOLID' : String(style) };
    const { row, column, rows, columns } = this.area;
    const patches = this.filled<StylePatch>({}).map((cells, down) =>
      cells.map((_, across) => {
        const wanted: Record<Side, boolean | null> = {
          top: down === 0 ? top : horizontal,
          bottom: down === rows - 1 ? bottom : horizontal,
          left: across === 0 ? left : vertical,
          right: across === columns - 1 ? right : vertical,
        };
        const old = this.sheet.style(row + down, column + across).borders;
        const sides = (['top', 'left', 'bottom', 'right'] as const).flatMap((side) => {
          const border = wanted[side] === null ? old?.[side] : wanted[side] ? drawn : undefined;
          return border === undefined ? [] : [[side, border] as const];
        });
        return { borders: sides.length === 0 ? null : Object.fromEntries(sides) };
      }),
    );
    this.write('setBorder');
    this.sheet.setStyles(this.area, patches);
    return this.self;
  }

  private look<T>(method: string, of: (style: Style) => T): T {
    this.read(method);
    return of(this.sheet.style(this.area.row, this.area.column));
  }

  private looks<T>(method: string, of: (style: Style) => T): T[][] {
    this.read(method);
    return this.each((row, column) => of(this.sheet.style(row, column)));
  }

  private dress(method: string, patch: StylePatch): GoogleRange {
    this.write(method);
    this.sheet.setStyle(this.area, patch);
    return this.self;
  }

  private dressEach<T>(method: string, data: Matrix<T>, patch: (item: T) => StylePatch): GoogleRange {
    this.checkShape(data);
    const patches = data.map((cells) => cells.map(patch));
    this.write(method);
    this.sheet.setStyles(this.area, patches);
    return this.self;
  }

  private hex(color: string | null): string | null {
    if (color === null || color === '') return null;
    const hex = hexColor(color);
    if (hex === null) throw this.context.error(`Invalid argument: ${color}`);
    return hex;
  }

  /** White is no background: the two cannot be told apart in Sheets. */
  private paint(color: string | null): string | null {
    const hex = this.hex(color);
    return hex === '#ffffff' ? null : hex;
  }
}

function formatOrAutomatic(numberFormat: string): string | null {
  return numberFormat === '' || numberFormat === 'General' || numberFormat === AUTOMATIC
    ? null
    : numberFormat;
}
