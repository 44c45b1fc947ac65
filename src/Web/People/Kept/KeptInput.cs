namespace Inspectorate.Web.People.Kept;

/// <summary>What somebody typed into a page that could not take it: to be sent again when they are signed in.</summary>
/// <param name="Owner">Whose session it was, as far as the browser could still tell; nobody else is shown it.</param>
/// <param name="Files">Names of the chosen files, which are not kept.</param>
internal sealed record KeptInput(string Address, Guid? Owner, IReadOnlyList<KeptField> Fields, IReadOnlyList<string> Files)
{
    public bool MayBeShownTo(Guid account) => Owner is null || Owner == account;
}

internal sealed record KeptField(string Name, string Value)
{
    /// <summary>"Periods[0].FirstDay" is "Periods 1, first day".</summary>
    public string Label
    {
        get
        {
            var words = new System.Text.StringBuilder();
            foreach (var (i, sign) in Name.Index())
            {
                if (sign == '.')
                    words.Append(", ");
                else if (char.IsAsciiDigit(sign) && i > 0 && Name[i - 1] == '[')
                    words.Append(' ').Append(sign - '0' + 1);
                else if (char.IsUpper(sign) && i > 0 && char.IsLower(Name[i - 1]))
                    words.Append(' ').Append(char.ToLowerInvariant(sign));
                else if (char.IsLetterOrDigit(sign))
                    words.Append(i > 0 && Name[i - 1] == '.' ? char.ToLowerInvariant(sign) : sign);
                else if (sign is '-' or '_')
                    words.Append(' ');
            }
            return words.ToString();
        }
    }
}
