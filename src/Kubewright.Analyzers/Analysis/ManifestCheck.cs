using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Kubewright.Core;
using Kubewright.Core.Application;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Rules;
using Kubewright.Core.Text;

namespace Kubewright.Analyzers.Analysis;

/// <summary>
/// The manifests of a compilation with what links them and what was found in them. As long as neither they nor the options change, all
/// compilations share one: an edit of C# makes a new compilation and no work on manifests, unless it says something else of where the
/// application listens.
/// </summary>
internal sealed class ManifestCheck
{
    /// <summary>The last check that begins with a file, for each version; gone when the host lets go of the file's text.</summary>
    private static readonly ConditionalWeakTable<ManifestFile, Dictionary<KubernetesVersion, ManifestCheck>> Latest = new();

    private readonly ImmutableArray<ManifestInput> _inputs;
    private readonly CheckOptions _options;
    private readonly Lazy<ManifestGraph> _graph;
    private volatile ApplicationCheck? _latest;

    private ManifestCheck(ImmutableArray<ManifestInput> inputs, CheckOptions options)
    {
        _inputs = inputs;
        _options = options;
        _graph = new Lazy<ManifestGraph>(() => ManifestGraph.Create(inputs, options));
    }

    public ManifestGraph Graph => _graph.Value;

    public static ManifestCheck Of(ImmutableArray<ManifestInput> inputs, CheckOptions options)
    {
        if (inputs.IsEmpty)
        {
            return new ManifestCheck(inputs, options);
        }

        var key = inputs[0].File;
        lock (Latest)
        {
            var checks = Latest.GetValue(key, static _ => []);
            if (checks.TryGetValue(options.KubernetesVersion, out var known) && known._options == options && known._inputs.SequenceEqual(inputs))
            {
                return known;
            }

            return checks[options.KubernetesVersion] = new ManifestCheck(inputs, options);
        }
    }

    /// <summary>The findings that are in one manifest, in the order of its text.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled; whoever asks next gets the findings all the same.</exception>
    public ImmutableArray<Finding> FindingsIn(ManifestInput input, ImmutableArray<ApplicationFacts> applications, CancellationToken cancellationToken)
    {
        var check = CheckOf(applications);
        var findings = check.FindingsIn(input, cancellationToken);
        var more = check.FindingsIn(input.File.File, cancellationToken);
        return more.IsEmpty ? findings : [.. findings.Concat(more).OrderBy(finding => finding.Span.Start)];
    }

    /// <summary>The findings about the applications in a file that is not a manifest.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled; whoever asks next gets the findings all the same.</exception>
    public ImmutableArray<Finding> FindingsIn(SourceFile file, ImmutableArray<ApplicationFacts> applications, CancellationToken cancellationToken) =>
        CheckOf(applications).FindingsIn(file, cancellationToken);

    /// <summary>The other definitions of an object, in other files of its set.</summary>
    public IEnumerable<Resource> SameAs(Resource resource)
    {
        var set = _graph.Value.SetOf(resource);
        return set.IdentityOf(resource) is { } identity ? set.Find(identity).Where(other => !ReferenceEquals(other.File, resource.File)) : [];
    }

    private ApplicationCheck CheckOf(ImmutableArray<ApplicationFacts> applications)
    {
        var latest = _latest;
        if (latest is null || !latest.Applications.SequenceEqual(applications))
        {
            // Two that make one at the same time each get right findings; the later one is kept.
            _latest = latest = new ApplicationCheck(_graph.Value, applications, latest);
        }

        return latest;
    }

    /// <summary>What was found of some applications.</summary>
    private sealed class ApplicationCheck
    {
        private readonly ManifestGraph _manifests;
        private readonly ApplicationGraph _graph;
        private readonly ConcurrentDictionary<SourceFile, ImmutableArray<Finding>> _findings;
        private volatile ILookup<SourceFile, Finding>? _ofApplications;
        private volatile ILookup<SourceFile, Finding>? _ofEnvironments;

        /// <param name="manifests">The manifests.</param>
        /// <param name="applications">The applications.</param>
        /// <param name="former">What was found before: where only code differs, what is found in manifests by rules of theirs is the same.</param>
        public ApplicationCheck(ManifestGraph manifests, ImmutableArray<ApplicationFacts> applications, ApplicationCheck? former)
        {
            _manifests = manifests;
            var edited = former?._graph.WithCodeOf(applications);
            _graph = edited ?? new ApplicationGraph(manifests, applications);
            _findings = edited is null ? new ConcurrentDictionary<SourceFile, ImmutableArray<Finding>>() : former!._findings;
            _ofEnvironments = edited is null ? null : former!._ofEnvironments;
        }

        public ImmutableArray<ApplicationFacts> Applications => _graph.Applications;

        public ImmutableArray<Finding> FindingsIn(ManifestInput input, CancellationToken cancellationToken)
        {
            if (!_findings.TryGetValue(input.File.File, out var findings))
            {
                findings = [.. Checker.Check(_manifests, input, RuleCatalog.All, _graph, cancellationToken),
                    .. FindingsOfEnvironments(cancellationToken)[input.File.File]];
                _findings.TryAdd(input.File.File, findings);
            }

            return findings;
        }

        private ILookup<SourceFile, Finding> FindingsOfEnvironments(CancellationToken cancellationToken) => _ofEnvironments ??= Checker
            .CheckEnvironments(_manifests, _graph, cancellationToken)
            .ToLookup(finding => finding.Span.File);

        public ImmutableArray<Finding> FindingsIn(SourceFile file, CancellationToken cancellationToken)
        {
            if (Applications.IsEmpty)
            {
                return [];
            }

            _ofApplications ??= Checker.Check(_manifests, _graph, cancellationToken).ToLookup(finding => finding.Span.File);
            return [.. _ofApplications[file]];
        }
    }
}
