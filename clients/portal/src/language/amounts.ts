/** Money in words of the language: yuan in 亿元 and 万元, or millions and billions with the currency's code. */
export function money(amount: number | null, currency: string | null, locale: string): string | null {
  if (amount === null || currency === null) return null;
  return locale === "en" ? english(amount, currency) : chinese(amount, currency);
}

const CURRENCIES: Record<string, string> = {
  CNY: "元",
  USD: "美元",
  EUR: "欧元",
  HKD: "港元",
  JPY: "日元",
  KRW: "韩元",
};

function chinese(amount: number, currency: string): string {
  const unit = CURRENCIES[currency] ?? ` ${currency}`;
  if (amount >= 1e8) return `${short(amount / 1e8)} 亿${unit}`;
  if (amount >= 1e4) return `${short(amount / 1e4)} 万${unit}`;
  return `${short(amount)} ${unit.trim()}`;
}

function english(amount: number, currency: string): string {
  if (amount >= 1e9) return `${currency} ${short(amount / 1e9)} billion`;
  if (amount >= 1e6) return `${currency} ${short(amount / 1e6)} million`;
  return `${currency} ${short(amount)}`;
}

/** At most two decimals, thousands told apart. */
export function short(amount: number): string {
  return amount.toLocaleString("en", { maximumFractionDigits: 2 });
}
