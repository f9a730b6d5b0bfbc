/** `PDF，128 KB`: what a file is and how much there is to download. */
export function fileSize(file: { filename: string; size: number }): string {
  const kind = /\.([A-Za-z0-9]{1,5})$/.exec(file.filename)?.[1]?.toUpperCase();
  return [kind, amount(file.size)].filter(Boolean).join(" · ");
}

function amount(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
