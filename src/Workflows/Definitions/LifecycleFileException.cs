namespace Inspectorate.Workflows.Definitions;

/// <param name="Line">From 1; 0 when the problem is with the folder and not with one line.</param>
public sealed record LifecycleProblem(string File, int Line, string Reason)
{
    public override string ToString() => Line == 0 ? $"{File}: {Reason}" : $"{File}({Line}): {Reason}";
}

/// <summary>The lifecycle files cannot be used. The message names every problem, one a line.</summary>
public sealed class LifecycleFileException(IReadOnlyList<LifecycleProblem> problems)
    : Exception(string.Join('\n', problems))
{
    public IReadOnlyList<LifecycleProblem> Problems { get; } = problems;
}
