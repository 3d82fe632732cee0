using System.Collections.Immutable;
using Kubewright.Core.Text;

namespace Kubewright.Core.Application.Routes;

/// <summary>What an application's code says of the requests that it answers.</summary>
public sealed record ApplicationRoutes
{
    /// <summary>Those of code of which nothing is known.</summary>
    public static ApplicationRoutes NotKnown { get; } = new() { Unknown = "its code is not known" };

    /// <summary>What it maps.</summary>
    public ImmutableArray<RouteEndpoint> Endpoints { get; init; } = [];

    /// <summary>Why it may answer paths that none of them has; null where all is known.</summary>
    public string? Unknown { get; init; }

    /// <summary>Why it may answer such paths in the environment Development; null where all is known there.</summary>
    public string? UnknownInDevelopment { get; init; }

    /// <summary>Whether it answers with files of its web root.</summary>
    public bool ServesFiles { get; init; }

    /// <summary>The path bases that it takes off a path (<c>UsePathBase</c>).</summary>
    public ImmutableArray<string> PathBases { get; init; } = [];

    /// <summary>Whether it takes off a path base that is known only when it runs: any beginning of a path may be it.</summary>
    public bool TakesAnyPathBase { get; init; }

    /// <summary>
    /// The call of a <c>MapDefaultEndpoints</c> whose body is another project's: by its template it maps <c>/health</c> and <c>/alive</c> in
    /// Development only, but what has become of the template is not known. Null where there is none.
    /// </summary>
    public SourceSpan? DefaultEndpoints { get; init; }

    /// <summary>Whether it maps a gRPC service.</summary>
    public bool MapsGrpc { get; init; }

    /// <summary>Whether it maps the service that gRPC probes ask.</summary>
    public bool MapsGrpcHealth { get; init; }

    /// <summary>Whether its code says which hosts it answers, whatever <c>AllowedHosts</c> of the configuration says.</summary>
    public bool ChoosesHosts { get; init; }

    /// <summary>Where another endpoint can be mapped; null where no such place is known.</summary>
    public EndpointInsertion? Insertion { get; init; }

    /// <summary>Why it may answer more than its endpoints in an environment; null where all is known.</summary>
    public string? WhyUnknown(bool? isDevelopment) =>
        Unknown ?? (DefaultEndpoints is null ? null : "another project maps its default endpoints") ?? (isDevelopment == false ? null : UnknownInDevelopment);

    /// <summary>What becomes of a GET.</summary>
    public RouteAnswer Answer(RouteRequest request)
    {
        if (WhyUnknown(request.IsDevelopment) is not null || MayBeFile(request.Path))
        {
            return new RouteAnswer(RouteOutcome.Answered, null);
        }

        var answer = new RouteAnswer(RouteOutcome.Nothing, null);
        foreach (var path in PathsOf(request.Path))
        {
            foreach (var endpoint in Endpoints)
            {
                if (endpoint.Match(path) != RouteMatch.No && OutcomeOf(endpoint, request) is var outcome && Weight(outcome) > Weight(answer.Outcome))
                {
                    answer = new RouteAnswer(outcome, endpoint);
                }
            }
        }

        return answer;
    }

    public bool Equals(ApplicationRoutes? other) =>
        other is not null
        && Unknown == other.Unknown
        && UnknownInDevelopment == other.UnknownInDevelopment
        && ServesFiles == other.ServesFiles
        && TakesAnyPathBase == other.TakesAnyPathBase
        && MapsGrpc == other.MapsGrpc
        && MapsGrpcHealth == other.MapsGrpcHealth
        && ChoosesHosts == other.ChoosesHosts
        && DefaultEndpoints == other.DefaultEndpoints
        && Insertion == other.Insertion
        && PathBases.SequenceEqual(other.PathBases)
        && Endpoints.SequenceEqual(other.Endpoints);

    public override int GetHashCode() => Endpoints.Length;

    private static RouteOutcome OutcomeOf(RouteEndpoint endpoint, RouteRequest request)
    {
        // What is not there for another reason as well says nothing of methods.
        var takesGet = endpoint.Methods.IsEmpty || endpoint.Methods.Contains("GET", StringComparer.OrdinalIgnoreCase);
        var other = request.IsDevelopment switch
        {
            true => RouteCondition.OutsideDevelopment,
            false => RouteCondition.InDevelopment,
            null => RouteCondition.Unknown
        };
        if (endpoint.Condition == other && other != RouteCondition.Unknown)
        {
            return takesGet ? RouteOutcome.OtherEnvironment : RouteOutcome.Nothing;
        }

        var isOfOtherHost = !endpoint.Hosts.IsEmpty && !endpoint.Hosts.Any(host => RouteHost.Takes(host, request.Host, request.HostPort));
        if (isOfOtherHost || (endpoint.Port is { } port && port != request.Port))
        {
            return takesGet ? RouteOutcome.OtherHosts : RouteOutcome.Nothing;
        }

        return takesGet ? RouteOutcome.Answered : RouteOutcome.OtherMethods;
    }

    /// <summary>How near an outcome is to an answer: what asks for GET is nearer than what does not.</summary>
    private static int Weight(RouteOutcome outcome) => outcome switch
    {
        RouteOutcome.Answered => 4,
        RouteOutcome.OtherHosts => 3,
        RouteOutcome.OtherEnvironment => 2,
        RouteOutcome.OtherMethods => 1,
        _ => 0,
    };

    /// <summary>Whether the web root may hold a file for a path. One without an extension is not served, but a directory's default is.</summary>
    private bool MayBeFile(string path) => ServesFiles && (path.EndsWith("/", StringComparison.Ordinal) || path.LastIndexOf('.') > path.LastIndexOf('/'));

    /// <summary>The paths that a path may be routed by: itself, and what a path base leaves of it.</summary>
    private IEnumerable<string> PathsOf(string path)
    {
        yield return path;
        for (var slash = TakesAnyPathBase ? path.IndexOf('/', Math.Min(1, path.Length)) : -1; slash > 0; slash = path.IndexOf('/', slash + 1))
        {
            yield return path.Substring(slash);
        }

        if (TakesAnyPathBase)
        {
            yield return "/";
        }

        foreach (var pathBase in PathBases)
        {
            if (path.StartsWith(pathBase, StringComparison.OrdinalIgnoreCase) && (path.Length == pathBase.Length || path[pathBase.Length] == '/'))
            {
                yield return path.Substring(pathBase.Length);
            }
        }
    }
}
