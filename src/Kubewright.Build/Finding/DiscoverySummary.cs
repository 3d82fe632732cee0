using System.Globalization;
using Kubewright.Core.Application.Repository;

namespace Kubewright.Build.Finding;

/// <summary>What a build reports of the manifests that it found.</summary>
/// <param name="Text">The line.</param>
/// <param name="IsImportant">Whether somebody has to know: an application has no manifests or no workload.</param>
/// <param name="Details">One line for each application: what runs it, and what says so.</param>
internal sealed record DiscoverySummary(string Text, bool IsImportant, IReadOnlyList<string> Details)
{
    private const int MostNames = 4;

    /// <param name="root">The repository.</param>
    /// <param name="applications">The applications that are reported.</param>
    /// <param name="own">The manifests of the project that reports.</param>
    /// <param name="holdsObjects">Whether a file holds objects of Kubernetes.</param>
    /// <returns>The line; null where there is nothing to say: a library without manifests.</returns>
    public static DiscoverySummary? Of(RepositoryRoot root, IReadOnlyList<PlacedProject> applications, IReadOnlyCollection<FoundManifest> own,
        Func<string, bool> holdsObjects)
    {
        var manifests = applications.SelectMany(one => one.Manifests).Concat(own).GroupBy(one => one.Path, StringComparer.Ordinal).Select(one => one.First())
            .Where(one => holdsObjects(one.Path)).ToList();
        if (manifests.Count == 0)
        {
            return applications.All(one => !one.Project.IsWeb) ? null : new DiscoverySummary(
                $"no manifest was found for {Names(applications.Select(one => one.Project.Name))}: looked in {root.Folder} and below for folders such as k8s, "
                    + "deploy or charts, and for YAML with "
                    + "apiVersion and kind; list others as <KubernetesManifest Include=\"path/*.yaml\" />, or set <KubewrightSummary>false</KubewrightSummary>",
                true,
                []);
        }

        var folders = manifests.Select(one => FolderOf(one.Folder, root)).Distinct(StringComparer.Ordinal).ToList();
        var text = $"{Count(manifests.Count, "manifest")} ({Names(folders)})";
        var placed = applications.Count(one => one.IsPlaced);
        if (applications.Count > 0)
        {
            text += placed == applications.Count
                ? $", {(placed == 1 ? "the application" : $"all {placed.ToString(CultureInfo.InvariantCulture)} applications")} placed"
                : $", {placed.ToString(CultureInfo.InvariantCulture)} of {Count(applications.Count, "application")} placed";
        }

        var unplaced = applications.Where(one => !one.IsPlaced && one.Project.IsWeb).ToList();
        if (unplaced.Count > 0)
        {
            text += $"; no workload is known to run the image of {Names(unplaced.Select(one => one.Project.Name))}: "
                + "name it in the project, <KubewrightWorkload>name</KubewrightWorkload>";
        }

        return new DiscoverySummary(text, placed == 0 && unplaced.Count > 0, [.. applications.SelectMany(Describe)]);
    }

    private static IEnumerable<string> Describe(PlacedProject one) => one.IsPlaced
        ? one.Placements.Select(placement => $"{one.Project.Name} runs in {placement.Workload} ({placement.Container}): {placement.Reason}")
        : [$"{one.Project.Name} runs in none of the workloads"
            + (one.Ambiguous.IsEmpty ? "" : $"; {string.Join(" and ", one.Ambiguous.Select(place => place.Workload.ToString()))} may run it")];

    private static string FolderOf(string folder, RepositoryRoot root) => folder == root.Folder ? "." : RepositoryTree.Relative(folder, root.Folder);

    private static string Names(IEnumerable<string> names)
    {
        var all = names.ToList();
        return string.Join(", ", all.Take(MostNames))
            + (all.Count > MostNames ? $" and {(all.Count - MostNames).ToString(CultureInfo.InvariantCulture)} more" : "");
    }

    private static string Count(int count, string noun) => count.ToString(CultureInfo.InvariantCulture) + " " + noun + (count == 1 ? "" : "s");
}
