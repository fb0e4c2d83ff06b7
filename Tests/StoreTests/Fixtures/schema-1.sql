PRAGMA application_id = 1398227524;
PRAGMA user_version = 1;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE install (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  install_id TEXT NOT NULL CHECK (length(install_id) BETWEEN 1 AND 128),
  epoch INTEGER NOT NULL CHECK (epoch > 0),
  currency TEXT NOT NULL CHECK (length(currency) = 3),
  has_test_clock INTEGER NOT NULL CHECK (has_test_clock IN (0, 1)),
  is_demo INTEGER NOT NULL CHECK (is_demo IN (0, 1)),
  hash_key BLOB NOT NULL CHECK (length(hash_key) = 16),
  created_at INTEGER NOT NULL
) STRICT;
INSERT INTO install VALUES(1,'in_fixture',3,'EUR',1,0,X'000102030405060708090a0b0c0d0e0f',1770000000000000);
CREATE TABLE partner (
  partner_id TEXT PRIMARY KEY NOT NULL CHECK (
    length(partner_id) BETWEEN 1 AND 128 AND partner_id NOT GLOB '*[^A-Za-z0-9._:-]*'),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 256)
) STRICT;
INSERT INTO partner VALUES('northwind','Northwind');
INSERT INTO partner VALUES('globex','Globex');
CREATE TABLE tenant (
  number INTEGER PRIMARY KEY CHECK (number BETWEEN 1 AND 4294967295),
  tenant_id TEXT NOT NULL CHECK (
    length(tenant_id) BETWEEN 1 AND 128 AND tenant_id NOT GLOB '*[^A-Za-z0-9._:-]*'),
  partner_id TEXT NOT NULL REFERENCES partner (partner_id),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 256),
  region TEXT NOT NULL CHECK (length(region) BETWEEN 1 AND 64),
  status TEXT NOT NULL CHECK (status IN ('trial', 'active', 'suspended', 'deleted')),
  plan TEXT NOT NULL CHECK (length(plan) BETWEEN 1 AND 64),
  plan_from INTEGER NOT NULL,
  risk INTEGER NOT NULL CHECK (risk BETWEEN 0 AND 100),
  created_at INTEGER NOT NULL,
  row_version INTEGER NOT NULL DEFAULT 1 CHECK (row_version > 0),
  usage_percent INTEGER NOT NULL DEFAULT -1 CHECK (usage_percent >= -1),
  margin INTEGER NOT NULL DEFAULT -9223372036854775808,
  revenue INTEGER NOT NULL DEFAULT 0,
  cogs INTEGER NOT NULL DEFAULT -9223372036854775808,
  last_event_at INTEGER NOT NULL DEFAULT -9223372036854775808,
  watermark INTEGER NOT NULL DEFAULT 0,
  risk_reason TEXT NOT NULL DEFAULT '' CHECK (length(risk_reason) <= 1024)
) STRICT;
INSERT INTO tenant VALUES(1,'tn_1','northwind','Acme Müller','eu-west-1','active','pro',20454,71,1760000000000000,1,82,-400,101158,-9223372036854775808,1770000000000000,0,'usage rises');
INSERT INTO tenant VALUES(2,'tn_2','globex','株式会社さくら','ap-1','suspended','pro',20454,9,1760000000000000,1,-1,-9223372036854775808,0,-9223372036854775808,-9223372036854775808,0,'');
CREATE TABLE tenant_meter (
  partner_id TEXT NOT NULL,
  tenant_id TEXT NOT NULL,
  meter TEXT NOT NULL,
  used INTEGER NOT NULL,
  included INTEGER CHECK (included >= 0),
  hard_limit INTEGER CHECK (hard_limit >= 0),
  soft_percent INTEGER NOT NULL DEFAULT 80 CHECK (soft_percent BETWEEN 0 AND 100),
  percent INTEGER NOT NULL DEFAULT -1 CHECK (percent >= -1),
  limit_day INTEGER,
  PRIMARY KEY (partner_id, tenant_id, meter),
  FOREIGN KEY (partner_id, tenant_id) REFERENCES tenant (partner_id, tenant_id)
) STRICT, WITHOUT ROWID;
INSERT INTO tenant_meter VALUES('northwind','tn_1','seat',12000000,10000000,20000000,80,60,NULL);
CREATE TABLE catalog_state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  words_version INTEGER NOT NULL,
  figures_version INTEGER NOT NULL
) STRICT;
INSERT INTO catalog_state VALUES(1,2,0);
CREATE TABLE catalog_page (
  partner_id TEXT NOT NULL REFERENCES partner (partner_id),
  page INTEGER NOT NULL CHECK (page >= 0),
  body BLOB,
  PRIMARY KEY (partner_id, page)
) STRICT;
INSERT INTO catalog_page VALUES('northwind',0,NULL);
INSERT INTO catalog_page VALUES('globex',0,NULL);
CREATE TABLE timeline (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 32),
  severity INTEGER NOT NULL CHECK (severity BETWEEN 0 AND 3),
  partner_id TEXT REFERENCES partner (partner_id),
  tenant_id TEXT,
  text TEXT NOT NULL CHECK (length(text) <= 4096),
  actor TEXT NOT NULL CHECK (length(actor) <= 256),
  CHECK (tenant_id IS NULL OR partner_id IS NOT NULL),
  FOREIGN KEY (partner_id, tenant_id) REFERENCES tenant (partner_id, tenant_id)
) STRICT;
INSERT INTO timeline VALUES(1,1770000000000000,'note',0,'northwind','tn_1','called','sam');
INSERT INTO timeline VALUES(2,1770000001000000,'system',1,NULL,NULL,'made','worker');
CREATE TABLE incident (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  partner_id TEXT REFERENCES partner (partner_id),
  tenant_id TEXT,
  severity INTEGER NOT NULL CHECK (severity BETWEEN 0 AND 3),
  cause TEXT NOT NULL CHECK (length(cause) BETWEEN 1 AND 1024),
  opened_at INTEGER NOT NULL,
  resolved_at INTEGER CHECK (resolved_at >= opened_at),
  CHECK (tenant_id IS NULL OR partner_id IS NOT NULL),
  FOREIGN KEY (partner_id, tenant_id) REFERENCES tenant (partner_id, tenant_id)
) STRICT;
INSERT INTO incident VALUES(1,'northwind','tn_1',3,'down',1770000000000000,1770000060000000);
CREATE TABLE note (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  partner_id TEXT NOT NULL,
  tenant_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL CHECK (length(actor) BETWEEN 1 AND 256),
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 4096),
  FOREIGN KEY (partner_id, tenant_id) REFERENCES tenant (partner_id, tenant_id)
) STRICT;
INSERT INTO note VALUES(1,'northwind','tn_1',1770000000000000,'sam','called');
CREATE TABLE plan_version (
  plan TEXT NOT NULL CHECK (length(plan) BETWEEN 1 AND 64),
  version INTEGER NOT NULL CHECK (version > 0),
  effective_day INTEGER NOT NULL,
  document TEXT NOT NULL,
  digest TEXT NOT NULL CHECK (length(digest) BETWEEN 1 AND 128),
  published_at INTEGER NOT NULL,
  published_by TEXT NOT NULL,
  PRIMARY KEY (plan, version)
) STRICT, WITHOUT ROWID;
INSERT INTO plan_version VALUES('pro',1,19723,'plan: pro','d1',1770000000000000,'ana');
CREATE TABLE plan_assignment (
  partner_id TEXT NOT NULL,
  tenant_id TEXT NOT NULL,
  from_day INTEGER NOT NULL,
  plan TEXT NOT NULL,
  version INTEGER NOT NULL,
  assigned_at INTEGER NOT NULL,
  assigned_by TEXT NOT NULL,
  PRIMARY KEY (partner_id, tenant_id, from_day),
  FOREIGN KEY (partner_id, tenant_id) REFERENCES tenant (partner_id, tenant_id),
  FOREIGN KEY (plan, version) REFERENCES plan_version (plan, version)
) STRICT, WITHOUT ROWID;
INSERT INTO plan_assignment VALUES('northwind','tn_1',20454,'pro',1,1770000000000000,'ana');
CREATE TABLE operator (
  operator_id TEXT PRIMARY KEY NOT NULL CHECK (length(operator_id) BETWEEN 1 AND 128),
  partner_id TEXT REFERENCES partner (partner_id),
  os_user INTEGER UNIQUE CHECK (os_user BETWEEN 0 AND 4294967295)
) STRICT;
INSERT INTO operator VALUES('ana','northwind',1000);
CREATE TABLE operator_role (
  operator_id TEXT NOT NULL REFERENCES operator (operator_id),
  role TEXT NOT NULL CHECK (
    role IN ('support', 'partner_admin', 'approver', 'platform_admin')),
  PRIMARY KEY (operator_id, role)
) STRICT, WITHOUT ROWID;
INSERT INTO operator_role VALUES('ana','partner_admin');
CREATE TABLE setting (
  owner TEXT NOT NULL CHECK (length(owner) <= 128),
  key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 128),
  value TEXT NOT NULL CHECK (length(value) <= 1048576),
  PRIMARY KEY (owner, key)
) STRICT, WITHOUT ROWID;
INSERT INTO setting VALUES('ana','views','[]');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('timeline',2);
INSERT INTO sqlite_sequence VALUES('incident',1);
INSERT INTO sqlite_sequence VALUES('note',1);
CREATE INDEX tenant_meter_by_percent ON tenant_meter (meter, percent, partner_id, tenant_id);
CREATE UNIQUE INDEX tenant_by_id ON tenant (tenant_id);
CREATE UNIQUE INDEX tenant_by_partner ON tenant (partner_id, tenant_id);
CREATE INDEX tenant_by_name ON tenant (name COLLATE NOCASE, tenant_id);
CREATE INDEX tenant_by_plan ON tenant (plan, tenant_id);
CREATE INDEX tenant_by_status ON tenant (status, tenant_id);
CREATE INDEX tenant_by_region ON tenant (region, tenant_id);
CREATE INDEX tenant_by_risk ON tenant (risk, tenant_id);
CREATE INDEX tenant_by_usage ON tenant (usage_percent, tenant_id);
CREATE INDEX tenant_by_margin ON tenant (margin, tenant_id);
CREATE INDEX tenant_by_revenue ON tenant (revenue, tenant_id);
CREATE INDEX tenant_by_last ON tenant (last_event_at, tenant_id);
CREATE INDEX tenant_by_created ON tenant (created_at, tenant_id);
CREATE INDEX catalog_page_stale ON catalog_page (page) WHERE body IS NULL;
CREATE TRIGGER tenant_inserted AFTER INSERT ON tenant BEGIN
  UPDATE catalog_state SET words_version = words_version + 1;
  INSERT INTO catalog_page (partner_id, page) VALUES (new.partner_id, new.number >> 12)
    ON CONFLICT DO UPDATE SET body = NULL WHERE body IS NOT NULL;
END;
CREATE TRIGGER tenant_deleted AFTER DELETE ON tenant BEGIN
  UPDATE catalog_state SET words_version = words_version + 1;
  UPDATE catalog_page SET body = NULL
    WHERE partner_id = old.partner_id AND page = old.number >> 12 AND body IS NOT NULL;
END;
CREATE TRIGGER tenant_changed
  AFTER UPDATE OF number, tenant_id, partner_id, name, plan, status, region ON tenant BEGIN
  UPDATE catalog_state SET words_version = words_version + 1;
  UPDATE catalog_page SET body = NULL
    WHERE partner_id = old.partner_id AND page = old.number >> 12 AND body IS NOT NULL;
  INSERT INTO catalog_page (partner_id, page) VALUES (new.partner_id, new.number >> 12)
    ON CONFLICT DO UPDATE SET body = NULL WHERE body IS NOT NULL;
END;
CREATE INDEX timeline_by_time ON timeline (at, sequence);
CREATE INDEX timeline_newest ON timeline (partner_id, sequence);
CREATE INDEX timeline_by_partner ON timeline (partner_id, at, sequence);
CREATE INDEX timeline_by_tenant ON timeline (tenant_id, at, sequence)
  WHERE tenant_id IS NOT NULL;
CREATE INDEX timeline_by_severity ON timeline (at, sequence) WHERE severity >= 2;
CREATE INDEX incident_by_tenant ON incident (tenant_id, opened_at);
CREATE INDEX note_by_tenant ON note (tenant_id, at);
CREATE TRIGGER plan_version_immutable BEFORE UPDATE ON plan_version BEGIN
  SELECT raise(ABORT, 'a published plan version cannot be changed');
END;
COMMIT;
