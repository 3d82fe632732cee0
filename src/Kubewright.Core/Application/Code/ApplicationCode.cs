using Kubewright.Core.Application.Options;
using Kubewright.Core.Application.Routes;
using Kubewright.Core.Application.Urls;

namespace Kubewright.Core.Application.Code;

/// <summary>
/// What an application's C# says besides where it listens. It changes with many an edit of the code, so what follows from it is found apart
/// from all that follows from manifests.
/// </summary>
public sealed record ApplicationCode
{
    /// <summary>Code of which nothing is known.</summary>
    public static ApplicationCode Silent { get; } = new();

    /// <summary>What it connects to.</summary>
    public CodeUrls Urls { get; init; } = CodeUrls.Silent;

    /// <summary>The requests that it answers.</summary>
    public ApplicationRoutes Routes { get; init; } = ApplicationRoutes.NotKnown;

    /// <summary>What it reads of its configuration.</summary>
    public ConfigurationReads Configuration { get; init; } = ConfigurationReads.NotKnown;
}
