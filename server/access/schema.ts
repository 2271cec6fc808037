import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { builder } from '../platform/builder.ts';
import { projectRoot } from '../platform/root.ts';
import type { Installation } from './context.ts';
import { demoPassword } from './demo.ts';
import type { DemoAccountRow } from './queries.ts';
import { demoAccounts } from './service.ts';
import type { Membership as MembershipHeld, Viewer as ViewerSeen } from './viewer.ts';

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')));

export const Role = builder.enumType('Role', {
  description: '角色 · What somebody is here',
  values: {
    PARK_MANAGER: { description: '园区管理方 · Manages a park' },
    ENTERPRISE: { description: '企业人员 · Belongs to an enterprise' },
    REGULATOR: { description: '主管部门 · Regulates a division' },
    EXPERT: { description: '专家 · Expert' },
    ANALYST: { description: '分析人员 · Analyst' },
    ADMINISTRATOR: { description: '系统管理员 · Administrator: accounts and settings, no business data' },
  },
});

export const Membership = builder.objectRef<MembershipHeld>('Membership').implement({
  description: '一人在某处的角色 · A role held in a park, an enterprise or a division',
  fields: (t) => ({
    role: t.field({ type: Role, description: '角色 · The role', resolve: (m) => m.role }),
    of: t.exposeString('of', {
      nullable: true,
      description: '所属园区、企业或行政区划；专家与管理员为空 · What it is held in; null for expert and administrator',
    }),
  }),
});

export const Viewer = builder.objectRef<ViewerSeen>('Viewer').implement({
  description: '当前登录者 · Who is signed in',
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name', { description: '姓名 · Name' }),
    email: t.exposeString('email', { description: '邮箱 · Email' }),
    memberships: t.field({
      type: [Membership],
      description: '全部角色 · Every role held',
      resolve: ({ held, memberships }) => [...(held ?? memberships)],
    }),
  }),
});

const DemoAccount = builder.objectRef<DemoAccountRow>('DemoAccount').implement({
  description: '演示账户 · An account of the local demo',
  fields: (t) => ({
    email: t.exposeString('email'),
    password: t.string({ resolve: () => demoPassword }),
    name: t.exposeString('name'),
    role: t.field({ type: Role, resolve: (a) => a.role }),
    sees: t.string({
      description: '能看到什么 · What it may see',
      resolve: (a, _, { locale }) => (locale === 'en' ? a.seesEn : a.sees),
    }),
  }),
});

export const InstallationRef = builder.objectRef<Installation>('Installation').implement({
  description: '本系统 · This installation',
  fields: (t) => ({
    name: t.string({ resolve: (_, __, { locale }) => (locale === 'en' ? 'Qinglian' : '清链') }),
    version: t.string({ resolve: () => version }),
    demo: t.exposeBoolean('demo', {
      description:
        '仅本机演示为真 · True only in the local demo: never with an outside database, never when listening beyond loopback',
    }),
    demoAccounts: t.field({
      type: [DemoAccount],
      description: '演示账户，非演示时为空 · The demo’s accounts; none outside the demo',
      resolve: ({ demo }, _, { graph }) => demoAccounts(graph, demo),
    }),
  }),
});

builder.queryFields((t) => ({
  viewer: t.field({
    type: Viewer,
    nullable: true,
    description: '当前登录者，未登录为空 · Who is signed in; null for nobody',
    resolve: (_, __, { viewer }) => viewer,
  }),
  installation: t.field({
    type: InstallationRef,
    description: '本系统 · What this installation is: the local demo shows its accounts',
    resolve: (_, __, { installation }) => installation,
  }),
}));
