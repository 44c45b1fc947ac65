using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Inspectorate.Firewall.Guard.Scans;

/// <summary>
/// A built assembly: its types, members, parameters and members of enumerations by name; and every text that stands in its code, which holds
/// log templates, headings of CSV files, names of JSON members, and what pages are made of. Embedded JSON is read too.
/// </summary>
public static class AssemblyScan
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <param name="but">Embedded files that are left out: the guard's own list.</param>
    public static IReadOnlyList<ForbiddenUse> Of(Assembly assembly, ForbiddenWords? words = null, Func<string, bool>? but = null)
    {
        var file = assembly.GetName().Name!;
        var types = assembly.GetTypes();
        var literals = types.SelectMany(TextsIn).ToList();
        return
        [
            .. NameScan.Of(file, types.Where(type => !IsMade(type)).SelectMany(NamesIn), words),
            .. NameScan.OfSentences(file, literals, words),
            // A text without a space may be a name: a column, a field, a member of JSON.
            .. NameScan.Of(file, literals.Where(text => !text.Text.Contains(' ', StringComparison.Ordinal)), words),
            .. assembly.GetManifestResourceNames()
                .Where(name => name.EndsWith(".json", StringComparison.Ordinal) && but?.Invoke(name) != true)
                .SelectMany(name => FolderScan.OfJson($"{file}/{name}", Resource(assembly, name), words)),
        ];
    }

    private static IEnumerable<(string Member, string Name)> NamesIn(Type type)
    {
        var name = type.FullName!;
        yield return (name, type.Name);
        foreach (var member in type.GetMembers(All).Where(member => member is not Type && !member.Name.Contains('<', StringComparison.Ordinal)))
        {
            yield return ($"{name}.{member.Name}", member.Name);
            if (member is MethodBase method)
                foreach (var parameter in method.GetParameters())
                    yield return ($"{name}.{member.Name}({parameter.Name})", parameter.Name ?? "");
        }
    }

    private static IEnumerable<(string Member, string Text)> TextsIn(Type type)
    {
        foreach (var field in type.GetFields(All).Where(field => field.IsLiteral && field.FieldType == typeof(string)))
            yield return ($"{Outermost(type).FullName}.{field.Name}", (string?)field.GetRawConstantValue() ?? "");
        foreach (var method in type.GetMethods(All).Concat<MethodBase>(type.GetConstructors(All)))
            foreach (var text in TextsIn(method))
                yield return (MemberOf(method), text);
    }

    /// <summary>Walks the instructions and resolves each that loads a text.</summary>
    private static IEnumerable<string> TextsIn(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < code.Length;)
        {
            var value = code[at] == 0xFE ? (short)(0xFE00 | code[at + 1]) : code[at];
            at += code[at] == 0xFE ? 2 : 1;
            var instruction = Codes[value];
            if (instruction == OpCodes.Ldstr) yield return method.Module.ResolveString(BitConverter.ToInt32(code, at));
            at += instruction.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    /// <summary>The member as it was written: what the compiler makes of lambdas and asynchronous methods is named after it.</summary>
    private static string MemberOf(MethodBase method)
    {
        var written = method.Name;
        var type = method.DeclaringType!;
        if (Between(written) is { } inMethod) written = inMethod;
        while (type.DeclaringType is { } outer && IsMade(type))
        {
            if (Between(type.Name) is { Length: > 0 } inType) written = inType;
            type = outer;
        }
        return $"{type.FullName}.{written}";
    }

    private static string? Between(string name) =>
        name.StartsWith('<') && name.TrimStart('<') is var inner && inner.IndexOf('>', StringComparison.Ordinal) is >= 0 and var end ? inner[..end] : null;

    private static Type Outermost(Type type) => type.DeclaringType is { } outer && IsMade(type) ? Outermost(outer) : type;

    private static bool IsMade(Type type) =>
        type.Name.StartsWith('<') || type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) || (type.DeclaringType is { } outer && IsMade(outer));

    private static string Resource(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
