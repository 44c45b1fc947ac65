using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Inspectorate.Firewall.Guard.Scans;

/// <summary>Names in the model of a database, and in the database itself: a migration or a hand may have added what the model does not know.</summary>
public static class SchemaScan
{
    private const string SqliteCatalogue = """
        SELECT m.name, p.name FROM sqlite_master m JOIN pragma_table_xinfo(m.name) p WHERE m.type IN ('table', 'view')
        UNION ALL SELECT m.tbl_name, m.name FROM sqlite_master m WHERE m.name NOT LIKE 'sqlite_%'
        """;

    private const string PostgresCatalogue = """
        SELECT table_name, column_name FROM information_schema.columns WHERE table_schema NOT IN ('pg_catalog', 'information_schema')
        UNION ALL SELECT t.relname, i.relname FROM pg_class i JOIN pg_index x ON x.indexrelid = i.oid JOIN pg_class t ON t.oid = x.indrelid
            JOIN pg_namespace n ON n.oid = t.relnamespace WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
        UNION ALL SELECT t.typname, e.enumlabel FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid
        """;

    public static IReadOnlyList<ForbiddenUse> Of(DbContext context, ForbiddenWords? words = null) =>
        Named(context.GetType().Name, words, context.Model.GetEntityTypes().SelectMany(NamesIn));

    /// <summary>Table and column of everything that the model keeps.</summary>
    public static IEnumerable<string> ColumnsOf(DbContext context) => context.Model.GetEntityTypes()
        .SelectMany(type => type.GetProperties().Select(property => $"{type.GetTableName() ?? type.ShortName()}.{property.GetColumnName()}"));

    /// <summary>Of the live catalogue: tables, views, columns, indexes, and on PostgreSQL the labels of its enumerations.</summary>
    public static async Task<IReadOnlyList<ForbiddenUse>> OfCatalogue(DbContext context, ForbiddenWords? words = null, CancellationToken cancel = default)
    {
        var isSqlite = context.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal);
        await context.Database.OpenConnectionAsync(cancel);
        try
        {
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = isSqlite ? SqliteCatalogue : PostgresCatalogue;
            return Named(context.GetType().Name + " catalogue", words, await Pairs(command, cancel));
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }

    private static IEnumerable<(string Member, string Name)> NamesIn(IEntityType type)
    {
        var table = type.GetTableName() ?? type.GetViewName() ?? type.ShortName();
        yield return (table, table);
        yield return (table, type.ShortName());
        foreach (var property in type.GetProperties())
        {
            yield return ($"{table}.{property.Name}", property.Name);
            yield return ($"{table}.{property.Name}", property.GetColumnName());
        }
        foreach (var navigation in type.GetNavigations())
            yield return ($"{table}.{navigation.Name}", navigation.Name);
    }

    private static async Task<List<(string Member, string Name)>> Pairs(DbCommand command, CancellationToken cancel)
    {
        List<(string Member, string Name)> names = [];
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            var (table, name) = (rows.GetString(0), rows.GetString(1));
            names.Add((table, table));
            names.Add(($"{table}.{name}", name));
        }
        return names;
    }

    private static IReadOnlyList<ForbiddenUse> Named(string file, ForbiddenWords? words, IEnumerable<(string Member, string Name)> names) =>
        NameScan.Of(file, names, words);
}
