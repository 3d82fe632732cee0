using Kubewright.Core.Application.Listening;
using Kubewright.Core.Application.Settings;
using Kubewright.Core.Resources;

namespace Kubewright.Core.Application;

/// <summary>An application in the container that runs it.</summary>
/// <param name="Application">The application.</param>
/// <param name="Container">The container.</param>
/// <param name="Listening">Where it listens there.</param>
/// <param name="Configuration">The configuration that it starts with there; null where that cannot be told.</param>
public sealed record RunningApplication(ApplicationFacts Application, Container Container, ListeningEndpoints Listening,
    ApplicationConfiguration? Configuration)
{
    /// <summary>What says that it runs there; null where that needs no word: it is stated, or the image has its name.</summary>
    public string? Assumption { get; init; }

    /// <summary>Whether a name that is only similar, or that there is no other, is all that says so.</summary>
    public bool IsAssumed { get; init; }
}
