import type { Locale } from "@/lib/locales/locale";
import type { BackupFault } from "@/lib/store/backup-file";

const en = {
  commandAbout: {
    backup: "Writes everything the store keeps into one file; sealed credentials stay sealed.",
    restore: "Puts the store into the state of a backup, all of it or nothing.",
    reseal: "Seals every kept credential anew with PREFLIGHT_SEALING_KEY; the servers go on meanwhile.",
    work: "Looks at watched integrations and sends alerts, beside servers on the same PostgreSQL.",
  },
  optionAbout: {
    list: "List the snapshots that the embedded database makes of itself.",
    replace: "Give up what the store holds now.",
  },
  nothingToBackUp: "Say which file to write: insights-preflight backup <file>.",
  nothingToRestore: "Say which file to restore: insights-preflight restore <file>.",
  fileExists: (file: string) => `${file} is there already. Choose another name.`,
  backedUp: (file: string, rows: number, bytes: number) => `${file}: ${rows} rows, ${bytes} bytes.`,
  restored: (file: string, rows: number, product: string, at: string) =>
    `${rows} rows restored from ${file}, made by version ${product} at ${at}.`,
  keepKeys: "It does not hold the sealing key. Keep keys.json, or PREFLIGHT_SEALING_KEY, apart from it.",
  noSnapshots: (folder: string) => `There is no snapshot in ${folder}.`,
  folderInUse: (folder: string) =>
    `Another process uses the data folder ${folder}. The embedded database serves one process: stop the server first.`,
  notEmpty: "The store is not empty. Nothing was changed; say --replace to give up what it holds.",
  newerSchema: (unknown: string) =>
    `This was made by a newer version of Insights Preflight (${unknown}). Nothing was changed; use that version.`,
  fileFault: {
    "not-a-backup": "This file is not a backup of Insights Preflight. Nothing was changed.",
    "newer-format": "A newer version of Insights Preflight made this backup. Nothing was changed; use that version.",
    "cut-short": "The backup ends too early. Nothing was changed.",
    damaged: "The backup is damaged: its sum does not fit. Nothing was changed.",
  } as Readonly<Record<BackupFault, string>>,
  cannotOpen: (code: string) => `The database cannot be opened (${code}).`,
  newestSnapshot: (file: string, folder: string) =>
    `The newest snapshot is ${file}. Move ${folder} aside, then: insights-preflight restore ${file}`,
  resealed: (resealed: number, current: number) => `${resealed} sealed anew, ${current} were up to date.`,
  unopened: (count: number) =>
    `${count} open with none of the keys and were left alone. Add the key they were sealed with to PREFLIGHT_SEALING_KEY_PREVIOUS, or people are asked for them again.`,
  worksByItself:
    "A worker of its own needs PostgreSQL: set DATABASE_URL. With the embedded database the server does this work itself.",
  working: (place: string) => `Working on ${place}. Ctrl+C ends it in order.`,
  workEnded: "Ended in order.",
};

const ko: typeof en = {
  commandAbout: {
    backup: "저장소의 모든 내용을 파일 하나로 씁니다. 봉인된 자격 증명은 봉인된 채로 남습니다.",
    restore: "저장소를 백업한 상태로 되돌립니다. 전부 되돌리거나 아무것도 바꾸지 않습니다.",
    reseal: "보관된 자격 증명을 PREFLIGHT_SEALING_KEY로 다시 봉인합니다. 서버는 그동안 계속 동작합니다.",
    work: "같은 PostgreSQL을 쓰는 서버 옆에서 감시 중인 통합을 확인하고 알림을 보냅니다.",
  },
  optionAbout: {
    list: "내장 데이터베이스가 스스로 만든 스냅샷을 표시합니다.",
    replace: "저장소의 현재 내용을 버립니다.",
  },
  nothingToBackUp: "쓸 파일을 지정하십시오: insights-preflight backup <파일>.",
  nothingToRestore: "복원할 파일을 지정하십시오: insights-preflight restore <파일>.",
  fileExists: (file) => `${file} 파일이 이미 있습니다. 다른 이름을 지정하십시오.`,
  backedUp: (file, rows, bytes) => `${file}: 행 ${rows}개, ${bytes}바이트.`,
  restored: (file, rows, product, at) =>
    `${file}에서 행 ${rows}개를 복원했습니다. 버전 ${product}, ${at}에 만든 백업입니다.`,
  keepKeys: "봉인 키는 들어 있지 않습니다. keys.json 또는 PREFLIGHT_SEALING_KEY를 따로 보관하십시오.",
  noSnapshots: (folder) => `${folder} 폴더에 스냅샷이 없습니다.`,
  folderInUse: (folder) =>
    `다른 프로세스가 데이터 폴더 ${folder}를 사용하고 있습니다. 내장 데이터베이스는 한 프로세스만 사용할 수 있으므로 먼저 서버를 멈추십시오.`,
  notEmpty: "저장소가 비어 있지 않습니다. 아무것도 바꾸지 않았습니다. 현재 내용을 버리려면 --replace를 지정하십시오.",
  newerSchema: (unknown) =>
    `더 새로운 버전의 Insights Preflight가 만든 것입니다(${unknown}). 아무것도 바꾸지 않았습니다. 그 버전을 사용하십시오.`,
  fileFault: {
    "not-a-backup": "Insights Preflight의 백업 파일이 아닙니다. 아무것도 바꾸지 않았습니다.",
    "newer-format":
      "더 새로운 버전의 Insights Preflight가 만든 백업입니다. 아무것도 바꾸지 않았습니다. 그 버전을 사용하십시오.",
    "cut-short": "백업이 중간에 끊겨 있습니다. 아무것도 바꾸지 않았습니다.",
    damaged: "백업이 손상되어 검사 합이 맞지 않습니다. 아무것도 바꾸지 않았습니다.",
  },
  cannotOpen: (code) => `데이터베이스를 열 수 없습니다(${code}).`,
  newestSnapshot: (file, folder) =>
    `가장 최근 스냅샷은 ${file}입니다. ${folder} 폴더를 옮긴 다음 실행하십시오: insights-preflight restore ${file}`,
  resealed: (resealed, current) => `${resealed}개를 다시 봉인했습니다. ${current}개는 이미 최신이었습니다.`,
  unopened: (count) =>
    `${count}개는 어느 키로도 열리지 않아 그대로 두었습니다. 봉인한 키를 PREFLIGHT_SEALING_KEY_PREVIOUS에 추가하십시오. 추가하지 않으면 사용자가 다시 입력해야 합니다.`,
  worksByItself:
    "별도 작업자에는 PostgreSQL이 필요합니다. DATABASE_URL을 설정하십시오. 내장 데이터베이스에서는 서버가 이 작업을 직접 합니다.",
  working: (place) => `${place}에서 작업하고 있습니다. Ctrl+C로 순서대로 종료합니다.`,
  workEnded: "순서대로 종료했습니다.",
};

/** The words of the commands that open the store. */
export type StoreTexts = typeof en;

const TEXTS: Readonly<Record<Locale, StoreTexts>> = { en, ko };

/** The words of the commands that open the store, in a locale. */
export function storeTexts(locale: Locale): StoreTexts {
  return TEXTS[locale];
}
