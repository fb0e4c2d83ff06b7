extension Migration {
  /// Schema 9: thresholds that move, what has been told of margins and overage, and a counter that
  /// rises whenever an answer to "may the service go on" may have changed.
  ///
  /// `figures_state.revision` rises with every write of figures: who has read an older one reads
  /// again, so that two processes never tell one crossing twice. `tenant_meter` may have a row
  /// `approvals`. `usage_day_negative` finds the months whose negative use carries over.
  static let guardrails = Migration(version: 9, sql: guardrailTables + entitlementTriggers)

  private static let guardrailTables = """
    ALTER TABLE figures_state ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE tenant_meter ADD COLUMN window TEXT NOT NULL DEFAULT 'month'
      CHECK (window IN ('day', 'month'));
    CREATE INDEX usage_day_negative ON usage_day (tenant, day) WHERE quantity < 0;

    CREATE TABLE guardrail (
      partner_id TEXT NOT NULL,
      tenant_id TEXT NOT NULL,
      metric TEXT NOT NULL,
      percent INTEGER NOT NULL CHECK (percent BETWEEN 50 AND 95),
      evaluated_day INTEGER NOT NULL,
      moved_day INTEGER NOT NULL,
      margin_month TEXT,
      reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 2048),
      pinned_by TEXT CHECK (length(pinned_by) BETWEEN 1 AND 256),
      pinned_at INTEGER,
      pin_reason TEXT NOT NULL DEFAULT '' CHECK (length(pin_reason) <= 1024),
      ups INTEGER NOT NULL DEFAULT 0 CHECK (ups >= 0),
      downs INTEGER NOT NULL DEFAULT 0 CHECK (downs >= 0),
      pins INTEGER NOT NULL DEFAULT 0 CHECK (pins >= 0),
      CHECK ((pinned_by IS NULL) = (pinned_at IS NULL)),
      PRIMARY KEY (partner_id, tenant_id, metric),
      FOREIGN KEY (partner_id, tenant_id) REFERENCES tenant (partner_id, tenant_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE margin_watch (
      partner_id TEXT NOT NULL,
      tenant_id TEXT NOT NULL,
      period TEXT NOT NULL,
      floor INTEGER NOT NULL,
      is_below INTEGER NOT NULL CHECK (is_below IN (0, 1)),
      has_fired INTEGER NOT NULL CHECK (has_fired IN (0, 1) AND has_fired >= is_below),
      PRIMARY KEY (partner_id, tenant_id, period),
      FOREIGN KEY (partner_id, tenant_id) REFERENCES tenant (partner_id, tenant_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE overage (
      partner_id TEXT NOT NULL,
      tenant_id TEXT NOT NULL,
      metric TEXT NOT NULL,
      period TEXT NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (partner_id, tenant_id, metric, period),
      FOREIGN KEY (partner_id, tenant_id) REFERENCES tenant (partner_id, tenant_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE entitlement_state (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      version INTEGER NOT NULL
    ) STRICT;
    INSERT INTO entitlement_state VALUES (1, 0);

    CREATE TABLE entitlement_file (
      path TEXT PRIMARY KEY NOT NULL CHECK (length(path) BETWEEN 2 AND 4096),
      partner_id TEXT REFERENCES partner (partner_id),
      asked_by TEXT NOT NULL CHECK (length(asked_by) BETWEEN 1 AND 256),
      asked_at INTEGER NOT NULL,
      written INTEGER
    ) STRICT, WITHOUT ROWID;

    """

  /// The levels are compared as `Store+facts` does, without a product that could overflow.
  private static let entitlementTriggers = """
    CREATE TRIGGER entitlement_of_meter AFTER UPDATE ON tenant_meter
      WHEN old.hard_limit IS NOT new.hard_limit OR old.soft_percent <> new.soft_percent
        OR old.window <> new.window
        OR (old.used > old.hard_limit) IS NOT (new.used > new.hard_limit)
        OR (old.used >= old.hard_limit / 100 * old.soft_percent
            + (old.hard_limit % 100 * old.soft_percent + 99) / 100)
          IS NOT (new.used >= new.hard_limit / 100 * new.soft_percent
            + (new.hard_limit % 100 * new.soft_percent + 99) / 100) BEGIN
      UPDATE entitlement_state SET version = version + 1;
    END;
    CREATE TRIGGER entitlement_of_new_meter AFTER INSERT ON tenant_meter BEGIN
      UPDATE entitlement_state SET version = version + 1;
    END;
    CREATE TRIGGER entitlement_of_plan AFTER UPDATE ON plan_assignment BEGIN
      UPDATE entitlement_state SET version = version + 1;
    END;
    CREATE TRIGGER entitlement_of_new_plan AFTER INSERT ON plan_assignment BEGIN
      UPDATE entitlement_state SET version = version + 1;
    END;
    CREATE TRIGGER entitlement_of_status AFTER UPDATE OF status ON tenant
      WHEN old.status <> new.status BEGIN
      UPDATE entitlement_state SET version = version + 1;
    END;
    CREATE TRIGGER entitlement_of_day AFTER UPDATE OF day ON figures_state
      WHEN old.day <> new.day BEGIN
      UPDATE entitlement_state SET version = version + 1;
    END;

    """
}
