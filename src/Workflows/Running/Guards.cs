namespace Inspectorate.Workflows.Running;

/// <summary>The named conditions of one lifecycle. A condition answers null when it holds, else the sentence that refuses.</summary>
public abstract class Guards(string lifecycle)
{
    public string Lifecycle { get; } = lifecycle;
    public abstract IReadOnlyCollection<string> Names { get; }
    internal abstract string? Check(string guard, object facts, Act act);
}

/// <typeparam name="TFacts">The entity that holds the case's facts, such as a wage claim.</typeparam>
public sealed class Guards<TFacts>(string lifecycle) : Guards(lifecycle) where TFacts : class
{
    private readonly Dictionary<string, Func<TFacts, Act, string?>> _guards = [];

    public override IReadOnlyCollection<string> Names => _guards.Keys;

    public Guards<TFacts> Add(string name, Func<TFacts, string?> check) => Add(name, (facts, _) => check(facts));

    public Guards<TFacts> Add(string name, Func<TFacts, Act, string?> check)
    {
        _guards.Add(name, check);
        return this;
    }

    internal override string? Check(string guard, object facts, Act act) => _guards[guard]((TFacts)facts, act);
}
