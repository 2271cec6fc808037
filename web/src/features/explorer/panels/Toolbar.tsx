import {
  ApartmentOutlined,
  FullscreenOutlined,
  LinkOutlined,
  QuestionCircleOutlined,
  RedoOutlined,
  TableOutlined,
  UndoOutlined,
} from '@ant-design/icons';
import { App, Button, DatePicker, Select, Space, Tooltip, type RefSelectProps } from 'antd';
import type { Core } from 'cytoscape';
import dayjs from 'dayjs';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import * as arranging from '../commands/arranging.ts';
import { useExplorer, type Dock } from '../context.ts';
import { layouts } from '../layouts.ts';
import { sceneOf } from '../session.ts';
import { addressOf, writeAddress } from '../url.ts';
import { explorerUrl } from '../urls.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { FindBox } from './FindBox.tsx';

interface Props {
  readonly dock: Dock;
  readonly onDock: (dock: Dock) => void;
  readonly onHelp: () => void;
  readonly onFullScreen: () => void;
  readonly find: RefObject<RefSelectProps | null>;
  readonly cy: Core | null;
  readonly title: string;
}

function Tool({
  label,
  icon,
  ...button
}: {
  label: string;
  icon: ReactNode;
  onClick: () => void;
  disabled?: boolean;
  pressed?: boolean;
}) {
  const { pressed, ...rest } = button;
  return (
    <Tooltip title={label} mouseEnterDelay={0.4}>
      <Button
        aria-label={label}
        icon={icon}
        {...(pressed !== undefined && { 'aria-pressed': pressed, type: pressed ? 'primary' : 'default' })}
        {...rest}
      />
    </Tooltip>
  );
}

export function Toolbar({ dock, onDock, onHelp, onFullScreen, find, cy, title }: Props) {
  const { t } = useTranslation('explorer');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const { desk, session } = useExplorer();
  const scene = sceneOf(session);
  const { history, origin } = session;
  const undoes =
    history.past.length > 0 ? t('undoOf', { command: t(`command.${history.present.command}`) }) : t('undo');
  const redoes = history.future[0] ? t('redoOf', { command: t(`command.${history.future[0].command}`) }) : t('redo');
  const copy = async () => {
    const { query, leftOut } = writeAddress(addressOf(origin, session.loaded, scene));
    await navigator.clipboard.writeText(`${location.origin}${location.pathname}?${query.toString()}`);
    void message.success(leftOut > 0 ? t('copiedWithout', { count: leftOut }) : t('copied'));
  };
  return (
    <div className="ex-toolbar" role="toolbar" aria-label={t('tools')}>
      <FindBox focus={find} onFound={(card) => void arranging.include(desk, card)} />
      {origin.from === 'enterprise' && (
        <Space.Compact>
          <Select
            aria-label={t('direction')}
            style={{ width: 84 }}
            value={origin.direction}
            options={(['UPSTREAM', 'DOWNSTREAM'] as const).map((value) => ({ value, label: t(`side.${value}`) }))}
            onChange={(direction) =>
              void navigate(explorerUrl({ enterprise: origin.id, direction, tiers: origin.tiers }))
            }
          />
          <Select<number>
            aria-label={t('tiers')}
            style={{ width: 84 }}
            value={origin.tiers}
            options={[1, 2, 3, 4, 5, 6].map((value) => ({ value, label: t('tiersCount', { count: value }) }))}
            onChange={(tiers) =>
              void navigate(explorerUrl({ enterprise: origin.id, direction: origin.direction, tiers }))
            }
          />
        </Space.Compact>
      )}
      <Select
        aria-label={t('layout')}
        style={{ width: 128 }}
        value={scene.layout}
        options={layouts.map(({ name }) => ({ value: name, label: t(`layouts.${name}`) }))}
        onSelect={(name) => void arranging.arrange(desk, name)}
      />
      <DatePicker
        aria-label={t('asOf')}
        placeholder={t('today')}
        style={{ width: 128 }}
        value={scene.asOf === null ? null : dayjs(scene.asOf)}
        onChange={(day) => void arranging.lookAt(desk, day ? day.format('YYYY-MM-DD') : null)}
      />
      <Space.Compact>
        <Tool
          label={undoes}
          icon={<UndoOutlined />}
          disabled={history.past.length === 0}
          onClick={() => arranging.undone(desk)}
        />
        <Tool
          label={redoes}
          icon={<RedoOutlined />}
          disabled={history.future.length === 0}
          onClick={() => arranging.redone(desk)}
        />
      </Space.Compact>
      <span className="ex-grow" />
      <Space.Compact>
        <Tool
          label={t('table')}
          icon={<TableOutlined />}
          pressed={dock === 'table'}
          onClick={() => onDock(dock === 'table' ? null : 'table')}
        />
        <Tool
          label={t('tree')}
          icon={<ApartmentOutlined />}
          pressed={dock === 'tree'}
          onClick={() => onDock(dock === 'tree' ? null : 'tree')}
        />
      </Space.Compact>
      <ExportMenu cy={cy} title={title} />
      <Space.Compact>
        <Tool label={t('copyLink')} icon={<LinkOutlined />} onClick={() => void copy()} />
        <Tool label={t('fullScreen')} icon={<FullscreenOutlined />} onClick={onFullScreen} />
        <Tool label={t('keysTitle')} icon={<QuestionCircleOutlined />} onClick={onHelp} />
      </Space.Compact>
    </div>
  );
}
