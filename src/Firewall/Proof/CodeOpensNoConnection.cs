using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Inspectorate.Firewall.Proof;

/// <summary>
/// Reads what was built, not what was written: no assembly of ours names the network, another program or the operating system, and of
/// those that came with packages only the ones listed here do. Reflection by a name that is put together at run time escapes it;
/// the tests hold that from outside, by what the operating system sees.
/// </summary>
/// <param name="root">The program's own assembly: looked at are it and whatever it leads to.</param>
internal sealed class CodeOpensNoConnection(string folder, string root) : IProofCheck
{
    public string Name => "code-opens-no-connection";
    public IReadOnlyList<string> Requirements => ["FW-14", "FW-26"];

    private const string Own = "Inspectorate.";
    private const string Gateway = "Inspectorate.Firewall";

    private static readonly string[] Namespaces =
    [
        "System.Net.Http", "System.Net.Sockets", "System.Net.Mail", "System.Net.WebSockets", "System.Net.NetworkInformation", "System.Net.Security",
        "System.Net.Quic", "System.Runtime.Remoting", "System.ServiceModel",
    ];

    private static readonly string[] Types =
    [
        "System.Diagnostics.Process", "System.Diagnostics.ProcessStartInfo", "System.Net.Dns", "System.Net.WebClient", "System.Net.WebRequest",
        "System.Net.HttpWebRequest", "System.Net.FtpWebRequest", "System.IO.Pipes.NamedPipeClientStream", "System.Runtime.InteropServices.NativeLibrary",
    ];

    /// <summary>A value among them, which databases can keep.</summary>
    private const string OnlyAValue = "System.Net.NetworkInformation.PhysicalAddress";

    /// <summary>The framework's writer of mail files. What would make it connect is not among its members here.</summary>
    private static readonly string[] Mail =
    [
        "MailAddress", "MailAddress..ctor", "MailAddress.TryCreate", "MailAddress.get_Address", "MailAddress.get_Host", "MailMessage", "MailMessage..ctor", "MailMessage.get_Headers", "MailMessage.set_Body",
        "MailMessage.set_BodyEncoding", "MailMessage.set_BodyTransferEncoding", "MailMessage.set_Subject", "MailMessage.set_SubjectEncoding",
        "SmtpClient", "SmtpClient..ctor", "SmtpClient.Send", "SmtpClient.set_DeliveryMethod", "SmtpClient.set_PickupDirectoryLocation", "SmtpDeliveryMethod",
    ];

    /// <summary>Packages that name the network, each with why it may be here.</summary>
    private static readonly Dictionary<string, string> Exempt = new()
    {
        ["Npgsql"] = "the driver of PostgreSQL: connects to the configured database and nowhere else",
        ["Npgsql.EntityFrameworkCore.PostgreSQL"] = "hands the driver its options",
        ["Microsoft.AspNetCore.OpenApi"] = "names the methods of HTTP in the description of the open data",
        ["Microsoft.OpenApi"] = "could load a description from elsewhere; nothing here asks it to",
        ["Quartz"] = "could run jobs of another machine; nothing here asks it to",
    };

    public Task<Checked> Run(CancellationToken cancel)
    {
        var (seen, culprits) = (new List<string>(), new List<string>());
        var known = new HashSet<string> { root };
        var toLook = new Queue<string>(known);
        while (toLook.TryDequeue(out var name))
        {
            var file = Path.Combine(folder, name + ".dll");
            if (!File.Exists(file))
                continue; // the framework's own
            using var reading = new PEReader(File.OpenRead(file));
            var assembly = reading.GetMetadataReader();
            seen.Add($"{name} {assembly.GetGuid(assembly.GetModuleDefinition().Mvid)}");
            foreach (var reference in assembly.AssemblyReferences.Select(handle => assembly.GetString(assembly.GetAssemblyReference(handle).Name)))
                if (known.Add(reference))
                    toLook.Enqueue(reference);
            if (!Exempt.ContainsKey(name))
                culprits.AddRange(NamedBy(assembly, name).Select(what => $"{name}.dll names {what}."));
        }
        return Task.FromResult(Checked.Of("{0} assemblies", seen, culprits));
    }

    private static IEnumerable<string> NamedBy(MetadataReader assembly, string name)
    {
        var isOurs = name.StartsWith(Own, StringComparison.Ordinal);
        foreach (var handle in assembly.TypeReferences)
        {
            var type = assembly.GetTypeReference(handle);
            var (space, simple) = (assembly.GetString(type.Namespace), assembly.GetString(type.Name));
            if ((Namespaces.Contains(space) || Types.Contains($"{space}.{simple}")) && $"{space}.{simple}" != OnlyAValue && !(name == Gateway && space == "System.Net.Mail" && Mail.Contains(simple)))
                yield return $"{space}.{simple}";
        }
        foreach (var member in name == Gateway ? MailMembers(assembly) : [])
            if (!Mail.Contains(member))
                yield return $"System.Net.Mail.{member}";
        if (!isOurs)
            yield break;
        foreach (var handle in assembly.MethodDefinitions)
            if (assembly.GetMethodDefinition(handle).GetImport() is { Module.IsNil: false } import && assembly.GetString(assembly.GetModuleReference(import.Module).Name) is var library
                && !(name == "Inspectorate.Storage" && library == "libc" && assembly.GetString(import.Name) is "open" or "fsync" or "close"))
                yield return $"{library}.{assembly.GetString(import.Name)}";
        if (name != Gateway)
            foreach (var text in Texts(assembly))
                if (Namespaces.Concat(Types).Any(banned => text.Contains(banned, StringComparison.Ordinal)))
                    yield return $"\"{text}\" in a text, as reflection would";
    }

    private static IEnumerable<string> MailMembers(MetadataReader assembly)
    {
        foreach (var handle in assembly.MemberReferences)
        {
            var member = assembly.GetMemberReference(handle);
            if (member.Parent.Kind != HandleKind.TypeReference)
                continue;
            var type = assembly.GetTypeReference((TypeReferenceHandle)member.Parent);
            if (assembly.GetString(type.Namespace) != "System.Net.Mail")
                continue;
            var signature = assembly.GetBlobReader(member.Signature);
            var takesSome = signature.ReadSignatureHeader().Kind == SignatureKind.Method && signature.ReadCompressedInteger() > 0;
            var name = $"{assembly.GetString(type.Name)}.{assembly.GetString(member.Name)}";
            yield return name == "SmtpClient..ctor" && takesSome ? name + " with a host" : name;
        }
    }

    private static IEnumerable<string> Texts(MetadataReader assembly)
    {
        var size = assembly.GetHeapSize(HeapIndex.UserString);
        for (var handle = MetadataTokens.UserStringHandle(1); !handle.IsNil && MetadataTokens.GetHeapOffset(handle) < size;
             handle = assembly.GetNextHandle(handle))
            yield return assembly.GetUserString(handle);
    }
}
