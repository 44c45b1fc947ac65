using System.Data.Common;
using Inspectorate.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Inspectorate.Data;

/// <summary>
/// Inserts new entities and what hangs on them (a case's history, a claim's periods) past the change tracker, which costs several times
/// what the rows cost. Statements and values are made from EF's own model, so that the same is stored as by an ordinary save.
/// </summary>
internal static class NewRows
{
    /// <summary>In this order; foreign keys have to allow it.</summary>
    public static async Task Insert(MainContext act, IEnumerable<object> entities)
    {
        try
        {
            foreach (var entity in entities)
                await Insert(act, act.Model.FindEntityType(entity.GetType())!, entity, owner: null);
        }
        catch (DbException error)
        {
            throw new DbUpdateException("New rows could not be inserted.", error);
        }
    }

    private static async Task Insert(MainContext act, IEntityType type, object entity, object? owner)
    {
        var table = type.GetOrAddRuntimeAnnotationValue("Inspectorate:Table", static type => new Table(type!), type);
        var insert = act.Statement(table.Sql);
        for (var number = 0; number < table.Columns.Count; number++)
            if (number < insert.Parameters.Count)
                insert.Parameters[number].Value = table.Columns[number].Value(entity, owner);
            else
                insert.Parameters.Add(table.Columns[number].Parameter(insert, entity, owner));
        await insert.ExecuteNonQueryAsync();
        foreach (var part in table.Parts)
            foreach (var each in Each(part, part.GetGetter().GetClrValue(entity)))
                await Insert(act, part.TargetEntityType, each, owner: entity);
    }

    private static IEnumerable<object> Each(INavigation part, object? value) => value switch
    {
        null => [],
        _ when part.IsCollection => (IEnumerable<object>)value,
        _ => [value],
    };

    private sealed class Table
    {
        public Table(IEntityType type)
        {
            var name = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
            Columns = [.. type.GetProperties().Select((property, number) => new Column(property, property.GetColumnName(name)!, $"@p{number}"))];
            Parts = [.. type.GetNavigations().Where(navigation => !navigation.IsOnDependent)];
            Sql = $"INSERT INTO \"{name.Name}\" ({string.Join(", ", Columns.Select(column => $"\"{column.Name}\""))}) "
                + $"VALUES ({string.Join(", ", Columns.Select(column => column.Place))})";
        }

        public string Sql { get; }
        public IReadOnlyList<Column> Columns { get; }
        public IReadOnlyList<INavigation> Parts { get; }
    }

    private sealed class Column(IProperty property, string name, string place)
    {
        // A part may know its whole by a column alone; the value then is the whole's key.
        private readonly IProperty source = property.IsShadowProperty() ? property.FindFirstPrincipal()! : property;
        private readonly RelationalTypeMapping mapping = property.GetRelationalTypeMapping();

        public string Name => name;
        public string Place => place;

        public DbParameter Parameter(DbCommand command, object entity, object? owner) =>
            mapping.CreateParameter(command, place, ValueIn(entity, owner), property.IsNullable);

        /// <summary>For a parameter that <see cref="Parameter"/> made for an earlier row.</summary>
        public object Value(object entity, object? owner) =>
            (mapping.Converter is { } conversion ? conversion.ConvertToProvider(ValueIn(entity, owner)) : ValueIn(entity, owner)) ?? DBNull.Value;

        private object? ValueIn(object entity, object? owner) => source.GetGetter().GetClrValue(source == property ? entity : owner!);
    }
}
