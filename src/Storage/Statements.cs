using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Inspectorate.Storage;

/// <summary>
/// SQL without the change tracker, for the one act on which the load goals hang. On SQLite a statement is prepared once and stays with
/// its connection, which inside an act is the writer's; PostgreSQL gets a new one each time, as its connections come and go.
/// </summary>
public static class Statements
{
    private static readonly ConditionalWeakTable<SqliteConnection, Dictionary<string, SqliteCommand>> Kept = [];

    /// <summary>On the act's connection and in its transaction; with the parameters of its last use, if it was used before.</summary>
    public static DbCommand Statement(this DbContext act, string sql)
    {
        var connection = act.Database.GetDbConnection();
        if (connection is SqliteConnection sqlite)
            return sqlite.Statement(sql);
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = act.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }

    public static SqliteCommand Statement(this SqliteConnection connection, string sql)
    {
        var commands = Kept.GetOrCreateValue(connection);
        if (!commands.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            commands.Add(sql, command);
        }
        return command;
    }

    /// <summary>How many rows were changed. The values are @p0, @p1 and so on.</summary>
    public static Task<int> Run(this DbContext act, string sql, params ReadOnlySpan<object> values) =>
        act.Statement(sql).With(values).ExecuteNonQueryAsync();

    /// <summary>Sets @p0, @p1 and so on. Parameters of an earlier use are used again: making them costs more than binding them.</summary>
    public static TCommand With<TCommand>(this TCommand command, params ReadOnlySpan<object> values) where TCommand : DbCommand
    {
        for (var number = 0; number < values.Length; number++)
            if (number < command.Parameters.Count)
                command.Parameters[number].Value = values[number];
            else
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = ($"@p{number}", values[number]);
                command.Parameters.Add(parameter);
            }
        return command;
    }
}
