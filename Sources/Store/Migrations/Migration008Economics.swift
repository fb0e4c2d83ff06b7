extension Migration {
  /// Schema 8: each tenant's months by line, and their sums once a month has ended (ADR 0100).
  ///
  /// `pool_share` is NULL until the month is settled; `month_group` has the sums of settled months.
  /// `month_state.revision` rises with every change of a month's rows, so that a month is settled
  /// exactly while `settled` equals it. `figures_due` names what has changed a tenant's figures
  /// other than usage, from which day on; triggers write it, whoever makes the change.
  static let economics = Migration(version: 8, sql: months + due)

  private static let months = """
    CREATE TABLE tenant_month (
      period TEXT NOT NULL CHECK (period GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
      tenant INTEGER NOT NULL REFERENCES tenant (number),
      partner_id TEXT NOT NULL REFERENCES partner (partner_id),
      status TEXT NOT NULL CHECK (status IN ('trial', 'active', 'suspended')),
      plan TEXT NOT NULL,
      version INTEGER NOT NULL CHECK (version >= 0),
      base INTEGER NOT NULL,
      over_ingest INTEGER NOT NULL,
      over_storage INTEGER NOT NULL,
      over_credit INTEGER NOT NULL,
      over_seat INTEGER NOT NULL,
      revenue INTEGER NOT NULL,
      fixed INTEGER NOT NULL,
      cost_ingest INTEGER NOT NULL,
      cost_storage INTEGER NOT NULL,
      cost_credit INTEGER NOT NULL,
      cost_seat INTEGER NOT NULL,
      cost INTEGER NOT NULL,
      used_ingest INTEGER NOT NULL,
      used_storage INTEGER NOT NULL,
      used_credit INTEGER NOT NULL,
      seats INTEGER NOT NULL,
      pool_share INTEGER CHECK (pool_share >= 0),
      PRIMARY KEY (period, tenant),
      CHECK (revenue = base + over_ingest + over_storage + over_credit + over_seat),
      CHECK (cost = fixed + cost_ingest + cost_storage + cost_credit + cost_seat)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE month_state (
      period TEXT PRIMARY KEY NOT NULL
        CHECK (period GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
      cost_version INTEGER NOT NULL CHECK (cost_version > 0),
      revision INTEGER NOT NULL DEFAULT 1 CHECK (revision > 0),
      settled INTEGER NOT NULL DEFAULT 0 CHECK (settled BETWEEN 0 AND revision),
      settled_at INTEGER
    ) STRICT;

    CREATE TABLE month_group (
      period TEXT NOT NULL REFERENCES month_state (period),
      partner_id TEXT NOT NULL REFERENCES partner (partner_id),
      plan TEXT NOT NULL,
      tenants INTEGER NOT NULL CHECK (tenants > 0),
      revenue INTEGER NOT NULL,
      cogs INTEGER NOT NULL,
      seats INTEGER NOT NULL,
      PRIMARY KEY (period, partner_id, plan)
    ) STRICT, WITHOUT ROWID;

    """

  private static let due = """
    CREATE TABLE figures_due (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      tenant INTEGER NOT NULL REFERENCES tenant (number),
      from_day INTEGER NOT NULL
    ) STRICT;
    CREATE TRIGGER tenant_makes_figures_due AFTER INSERT ON tenant BEGIN
      INSERT INTO figures_due (tenant, from_day)
        VALUES (new.number, new.created_at / 86400000000);
    END;
    CREATE TRIGGER status_makes_figures_due AFTER UPDATE OF status ON tenant
      WHEN new.status <> old.status BEGIN
      INSERT INTO figures_due (tenant, from_day) VALUES (new.number, 2147483647);
    END;
    CREATE TRIGGER assignment_makes_figures_due AFTER INSERT ON plan_assignment BEGIN
      INSERT INTO figures_due (tenant, from_day)
        SELECT number, new.from_day FROM tenant WHERE tenant_id = new.tenant_id;
    END;
    CREATE TRIGGER reassignment_makes_figures_due AFTER UPDATE ON plan_assignment
      WHEN new.plan <> old.plan OR new.version <> old.version BEGIN
      INSERT INTO figures_due (tenant, from_day)
        SELECT number, new.from_day FROM tenant WHERE tenant_id = new.tenant_id;
    END;
    CREATE TRIGGER unassignment_makes_figures_due AFTER DELETE ON plan_assignment BEGIN
      INSERT INTO figures_due (tenant, from_day)
        SELECT number, old.from_day FROM tenant WHERE tenant_id = old.tenant_id;
    END;

    """
}
