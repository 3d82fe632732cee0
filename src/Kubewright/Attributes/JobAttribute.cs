namespace Kubewright;

/// <summary>
/// Makes a partial class the description of a Job: pods that run to their end.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class JobAttribute : WorkloadAttribute
{
    /// <summary>Describes a Job.</summary>
    /// <param name="name">The name (metadata.name).</param>
    public JobAttribute(string name)
        : base(name)
    {
    }

    /// <summary>How many failures are retried. Left out, it is 6.</summary>
    public int BackoffLimit { get; set; }

    /// <summary>How many pods must succeed. Left out, it is 1.</summary>
    public int Completions { get; set; }

    /// <summary>How many pods may run at a time. Left out, it is 1.</summary>
    public int Parallelism { get; set; }

    /// <summary>How long it may run in all, in seconds.</summary>
    public int ActiveDeadlineSeconds { get; set; }

    /// <summary>How long a finished one is kept, in seconds. Left out, it is kept.</summary>
    public int TtlSecondsAfterFinished { get; set; }

    /// <summary>What happens to a container that fails: OnFailure or Never. Left out, it is Never.</summary>
    public RestartPolicy RestartPolicy { get; set; }

    /// <summary>Whether each pod has a number of its own. Left out, it has none (NonIndexed).</summary>
    public CompletionMode CompletionMode { get; set; }
}
