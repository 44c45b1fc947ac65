namespace Inspectorate.Domain.Shared;

/// <summary>The facts of a case behind which one worker stands: its papers and texts are sealed under her key.</summary>
public interface IOfWorker : ICaseFacts
{
    WorkerRef Worker { get; }
}
