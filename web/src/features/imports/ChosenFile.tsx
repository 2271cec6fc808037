import { FileExcelOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/format.ts';
import type { FilePreview, FileRefusal } from './preview.ts';

interface Props {
  readonly chosen: {
    readonly file: File;
    readonly preview: FilePreview | null;
    readonly refusal: FileRefusal | null;
    readonly reading: boolean;
  };
  readonly headerRow: number;
  readonly onForget: () => void;
}

export function ChosenFile({ chosen, headerRow, onForget }: Props) {
  const { t } = useTranslation('imports');
  const { number } = useFormat();
  const { file, preview, refusal, reading } = chosen;
  const size = file.size >= 1048576 ? `${number(file.size / 1048576)} MB` : `${number(file.size / 1024)} KB`;
  return (
    <>
      <div className="toolbar">
        <FileExcelOutlined aria-hidden />
        <b>{file.name}</b>
        <span className="quiet num">{size}</span>
        {preview && <span className="chip">{preview.encoding}</span>}
        {preview && headerRow > 0 && <span className="chip">{t('headerRow', { row: headerRow + 1 })}</span>}
        <Button size="small" onClick={onForget}>
          {t('another')}
        </Button>
      </div>
      <div aria-live="polite">
        {reading && <span className="quiet">{t('reading')}</span>}
        {refusal && (
          <Alert
            type={refusal === 'oldExcel' || refusal === 'wrongType' ? 'error' : 'info'}
            showIcon
            title={t(refusal)}
          />
        )}
      </div>
    </>
  );
}
