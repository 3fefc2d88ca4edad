import type { FieldReason } from '../api/leads'
import { findText, readable, t } from '../platform/text/text'

/** Why one field cannot be used. */
export function fieldReasonText({ field, code, message }: FieldReason): string {
  const what = findText('fieldReason', code) ?? message ?? readable(code)
  return field ? t('problem.with-field', { field: findText('field', field) ?? field, what }) : what
}
