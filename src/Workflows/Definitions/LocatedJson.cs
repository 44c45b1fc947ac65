using System.Text.Json;
using System.Text.Unicode;

namespace Inspectorate.Workflows.Definitions;

/// <summary>A JSON value that knows where it stands. The serializer does not keep lines, and an officer needs them.</summary>
/// <param name="Path">Such as <c>steps[2].from[0]</c>; empty for the whole document.</param>
/// <param name="Text">The string's value, or the number as it was written; empty for anything else.</param>
internal sealed record JsonAt(
    string Path, int Line, JsonValueKind Kind, string Text, IReadOnlyList<JsonMember> Members, IReadOnlyList<JsonAt> Items);

internal sealed record JsonMember(string Name, int Line, JsonAt Value);

internal ref struct LocatedJson
{
    private readonly int[] _lineStarts;
    private Utf8JsonReader _reader;

    private LocatedJson(ReadOnlySpan<byte> utf8)
    {
        List<int> starts = [0];
        for (var i = 0; i < utf8.Length; i++)
            if (utf8[i] == (byte)'\n') starts.Add(i + 1);
        _lineStarts = [.. starts];
        _reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = 16 });
    }

    /// <exception cref="JsonException">Its line counts from 0, as everywhere in System.Text.Json.</exception>
    public static JsonAt Parse(ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8)) throw new JsonException("The file is not UTF-8.", "", 0, 0);
        var bom = "\uFEFF"u8;
        var json = new LocatedJson(utf8.StartsWith(bom) ? utf8[bom.Length..] : utf8);
        json._reader.Read();
        var root = json.Value("");
        json._reader.Read(); // throws when anything follows
        return root;
    }

    private readonly int Line
    {
        get
        {
            var found = Array.BinarySearch(_lineStarts, (int)_reader.TokenStartIndex);
            return found >= 0 ? found + 1 : ~found;
        }
    }

    private JsonAt Value(string path)
    {
        var line = Line;
        return _reader.TokenType switch
        {
            JsonTokenType.StartObject => new(path, line, JsonValueKind.Object, "", Members(path), []),
            JsonTokenType.StartArray => new(path, line, JsonValueKind.Array, "", [], Items(path)),
            JsonTokenType.String => new(path, line, JsonValueKind.String, Text(), [], []),
            JsonTokenType.Number => new(path, line, JsonValueKind.Number, System.Text.Encoding.UTF8.GetString(_reader.ValueSpan), [], []),
            JsonTokenType.True => new(path, line, JsonValueKind.True, "", [], []),
            JsonTokenType.False => new(path, line, JsonValueKind.False, "", [], []),
            _ => new(path, line, JsonValueKind.Null, "", [], []),
        };
    }

    private List<JsonMember> Members(string path)
    {
        List<JsonMember> members = [];
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var (name, line) = (Text(), Line);
            _reader.Read();
            members.Add(new(name, line, Value(path.Length == 0 ? name : $"{path}.{name}")));
        }
        return members;
    }

    private List<JsonAt> Items(string path)
    {
        List<JsonAt> items = [];
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray) items.Add(Value($"{path}[{items.Count}]"));
        return items;
    }

    private readonly string Text()
    {
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new JsonException("Half a character (a lone surrogate).", "", Line - 1, 0);
        }
    }
}
