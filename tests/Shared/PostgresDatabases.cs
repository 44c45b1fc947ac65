using Npgsql;

namespace Inspectorate.Tests;

/// <summary>Main, vault and keyring of one test, on the server that <c>tests/with-postgres</c> has started.</summary>
internal sealed class PostgresDatabases : IDisposable
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("TEST_POSTGRES");

    private readonly string _name = $"test_{Guid.NewGuid():N}";

    private PostgresDatabases()
    {
        foreach (var part in Parts)
            OnServer($"CREATE DATABASE {Name(part)}");
    }

    public static bool AreWanted => Server is not null;

    private static string[] Parts => ["Main", "Vault", "Keyring"];

    public static PostgresDatabases Create() => new();

    /// <summary>What a program is told that keeps its data here.</summary>
    public IEnumerable<KeyValuePair<string, string>> Settings =>
        [new("Database:Provider", "Postgres"), .. Parts.Select(part => KeyValuePair.Create($"ConnectionStrings:{part}", To(part)))];

    public void Dispose()
    {
        foreach (var part in Parts)
            OnServer($"DROP DATABASE {Name(part)} WITH (FORCE)");
    }

    private string Name(string part) => $"{_name}_{part.ToLowerInvariant()}";

    /// <param name="part">Main, Vault or Keyring.</param>
    public string To(string part) => $"{Server};Database={Name(part)};Maximum Pool Size=20;Include Error Detail=true";

    private static void OnServer(string sql)
    {
        using var connection = new NpgsqlConnection($"{Server};Database=postgres;Maximum Pool Size=5");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
