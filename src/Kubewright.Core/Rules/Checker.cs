using System.Collections.Immutable;
using Kubewright.Core.Application;
using Kubewright.Core.Environments;
using Kubewright.Core.Graph;
using Kubewright.Core.Resources;
using Kubewright.Core.Rules.Environments;
using Kubewright.Core.Text;

namespace Kubewright.Core.Rules;

/// <summary>Runs the rules over manifests, applications and what shells make of code. Any thread may ask for any of them.</summary>
public static class Checker
{
    private static readonly RuleTable AllRules = new(RuleCatalog.All);

    /// <summary>The findings that are in one file, in the order of the text.</summary>
    public static ImmutableArray<Finding> Check(ManifestGraph graph, ManifestInput input, CancellationToken cancellationToken = default) =>
        Check(graph, input, RuleCatalog.All, cancellationToken: cancellationToken);

    /// <summary>The findings of some rules that are in one file, in the order of the text.</summary>
    public static ImmutableArray<Finding> Check(
        ManifestGraph graph,
        ManifestInput input,
        ImmutableArray<Rule> rules,
        ApplicationGraph? applications = null,
        CancellationToken cancellationToken = default)
    {
        var file = input.File;
        if (file.Failure is { } failure)
        {
            return [Guard.CannotRead(file.File.All with { Length = 0 }, failure)];
        }

        var set = graph.SetOf(file.File);
        if (set.IsUnapplied(file.File))
        {
            return [];
        }

        applications ??= new ApplicationGraph(graph, []);
        var run = new RuleRun(graph, applications, TableOf(rules), cancellationToken);
        run.Check(file, () => file.File.All with { Length = 0 }, set);
        var isPatch = set.IsPatch(file.File);

        // Of two objects that run into each other, neither is what is there; that they do is finding enough.
        foreach (var resource in file.Resources.Where(resource => (isPatch || !set.IsDeployed(file.File)) && !resource.Document.IsMixture))
        {
            run.Check(resource, () => resource.HeadSpan, set, isPatch: isPatch);
        }

        Suppressions.Apply(file, run.Findings, graph.Options);
        EncryptedText.WithdrawFixes([file], run.Findings);
        return Ordered(run.Findings, graph, applications);
    }

    /// <summary>What some rules find in an environment, in whatever files it is written, in the order of the files' paths and texts.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="environment">One of the graph's environments.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="applications">The applications; null where only manifests are checked.</param>
    /// <param name="cancellationToken">Ends the check.</param>
    public static ImmutableArray<Finding> CheckEnvironment(
        ManifestGraph graph,
        ManifestSet environment,
        ImmutableArray<Rule> rules,
        ApplicationGraph? applications = null,
        CancellationToken cancellationToken = default)
    {
        applications ??= new ApplicationGraph(graph, []);
        var run = new RuleRun(graph, applications, TableOf(rules), cancellationToken);
        run.Findings.AddRange(PartialEnvironment.Findings(environment.Environment!));
        foreach (var resource in environment.Resources)
        {
            run.Check(resource, () => resource.HeadSpan, environment);
        }

        run.Findings.RemoveAll(finding => WrittenPatches.Judge(finding, graph));
        var files = run.Findings.Select(finding => finding.Span.File).Distinct().Select(graph.Find).OfType<ManifestFile>().ToList();
        Suppressions.TakeBack(files, run.Findings);
        EncryptedText.WithdrawFixes(files, run.Findings);
        RenderedFixes.WithdrawFixes(environment.Environment!, run.Findings);
        return Ordered(run.Findings, graph, applications);
    }

    /// <summary>What is found in all environments, each finding once, and in the kustomizations that make them.</summary>
    public static IEnumerable<Finding> CheckEnvironments(
        ManifestGraph graph,
        ApplicationGraph? applications = null,
        CancellationToken cancellationToken = default) =>
        EnvironmentFindings
            .Merge(graph, graph.Environments.Select(set => (set, CheckEnvironment(graph, set, RuleCatalog.All, applications, cancellationToken))))
            .Concat(CheckKustomizations(graph, cancellationToken));

    /// <summary>The findings about all applications, in whatever files it stands, in the order of the files' paths and texts.</summary>
    public static ImmutableArray<Finding> Check(ManifestGraph graph, ApplicationGraph applications, CancellationToken cancellationToken = default) =>
        Check(graph, applications, RuleCatalog.All, cancellationToken);

    /// <summary>What some rules find of all applications.</summary>
    public static ImmutableArray<Finding> Check(
        ManifestGraph graph,
        ApplicationGraph applications,
        ImmutableArray<Rule> rules,
        CancellationToken cancellationToken = default)
    {
        var run = new RuleRun(graph, applications, TableOf(rules), cancellationToken);
        var files = graph.Sets.SelectMany(set => set.Inputs).Select(input => input.File).ToList();
        foreach (var application in applications.Applications)
        {
            var placements = applications.PlacementsOf(application);
            run.Check(application, () => HeadOf(application, placements.Select(placement => placement.Workload.File).Concat(files.Select(file => file.File))),
                placements: placements);
        }

        Suppressions.TakeBack(files, run.Findings);
        EncryptedText.WithdrawFixes(files, run.Findings);
        return Ordered(run.Findings, graph, applications);
    }

    /// <summary>What is wrong with the kustomizations of a graph as kustomize builds them, where that is in a file of the check.</summary>
    public static ImmutableArray<Finding> CheckKustomizations(ManifestGraph graph, CancellationToken cancellationToken = default)
    {
        ImmutableArray<Rendering> renderings = [.. graph.Environments.Select(set => set.Environment!.Rendering)];
        if (renderings.IsEmpty)
        {
            return [];
        }

        var head = new SourceFile("kustomization.yaml", "").All;
        var rendered = new RenderedKustomizations(renderings);
        var found = Check(graph, rendered, head, KustomizationRules.OfRenderings, cancellationToken).ToList();
        found.RemoveAll(finding => graph.Find(finding.Span.File) is null);
        Suppressions.TakeBack(graph.Sets.SelectMany(set => set.Inputs).Select(input => input.File), found);
        return
        [
            .. found,
            .. rendered.Failures.Select(failure => new Finding(RuleCatalog.RuleFailed, RuleCatalog.RuleFailed.Severity, failure.Span!.Value, failure.Message)),
        ];
    }

    /// <summary>What some rules find of a subject that a shell has made of code, in the order of the files' paths and texts.</summary>
    /// <param name="graph">The manifests beside it.</param>
    /// <param name="subject">What is checked.</param>
    /// <param name="head">Where it is written: where a rule that fails is reported.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="cancellationToken">Ends the check.</param>
    public static ImmutableArray<Finding> Check(
        ManifestGraph graph,
        object subject,
        SourceSpan head,
        ImmutableArray<Rule> rules,
        CancellationToken cancellationToken = default)
    {
        var applications = new ApplicationGraph(graph, []);
        var run = new RuleRun(graph, applications, new RuleTable(rules), cancellationToken);
        run.Check(subject, () => head);
        return Ordered(run.Findings, graph, applications);
    }

    /// <summary>
    /// The findings of all manifests, in the order of the files, then those of the environments that they make, and after them the findings about the
    /// applications.
    /// </summary>
    public static IEnumerable<Finding> CheckAll(
        ManifestGraph graph,
        ApplicationGraph? applications = null,
        CancellationToken cancellationToken = default) =>
        graph.Sets
            .SelectMany(set => set.Inputs)
            .SelectMany(input => Check(graph, input, RuleCatalog.All, applications, cancellationToken))
            .Concat(CheckEnvironments(graph, applications, cancellationToken))
            .Concat(applications is null ? [] : Check(graph, applications, cancellationToken));

    private static RuleTable TableOf(ImmutableArray<Rule> rules) => rules == RuleCatalog.All ? AllRules : new RuleTable(rules);

    /// <summary>Where an application's first manifest begins.</summary>
    private static SourceSpan HeadOf(ApplicationFacts application, IEnumerable<SourceFile> files) =>
        (files.FirstOrDefault() ?? new SourceFile(application.AssemblyName, "")).All with { Length = 0 };

    /// <summary>Findings in their order, as they may be shown. What an alias or a merge key repeats is written once, and so is what is wrong with it.</summary>
    private static ImmutableArray<Finding> Ordered(List<Finding> findings, ManifestGraph graph, ApplicationGraph applications)
    {
        if (findings.Count == 0)
        {
            return [];
        }

        var said = new HashSet<(string Id, SourceSpan Span, string Message)>();
        var disclosure = Disclosure.For(graph, applications);
        return
        [
            .. findings
                .Where(finding => said.Add((finding.Id, finding.Span, finding.Message)))
                .OrderBy(finding => finding.Span.File.Path, StringComparer.Ordinal)
                .ThenBy(finding => finding.Span.Start)
                .ThenBy(finding => finding.Id, StringComparer.Ordinal)
                .Select(disclosure.Of),
        ];
    }
}
