namespace Kubewright.Core.Application.Repository;

/// <summary>The names of folders that manifests are found in, and of those that nobody looks into.</summary>
internal static class KnownFolders
{
    /// <summary>A longer name is a sentence, such as that of a branch or of a course.</summary>
    private const int MostWords = 4;

    /// <summary>Words that say Kubernetes wherever they are in a name: <c>kubernetes-manifests</c>, <c>k8s-specifications</c>.</summary>
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "k8s", "kubernetes", "kube", "manifests", "kustomize", "helm", "charts", "aks", "eks", "gke", "openshift", "aspirate",
    };

    /// <summary>Names that say deployment, whatever is deployed by what is in them.</summary>
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "k8", "deploy", "deploys", "deployment", "deployments", "chart", "manifest",
    };

    /// <summary>Names of folders that may hold much else, such as Terraform: what does not say that it is a manifest is none.</summary>
    private static readonly HashSet<string> Mixed = new(StringComparer.OrdinalIgnoreCase)
    {
        "infra", "infrastructure", "ops", "devops", "gitops", "iac", "argocd", "flux", "cluster", "clusters", "environments", "overlays", "docker", "build",
    };

    private static readonly HashSet<string> LeftOut = new(StringComparer.OrdinalIgnoreCase)
    {
        "bin", "obj", "node_modules", "packages", "artifacts", "TestResults", "wwwroot", "vendor", "dist", "bower_components", "venv", "__pycache__",
    };

    /// <summary>Folders whose files are input of tests and deploy nothing.</summary>
    private static readonly HashSet<string> Tests =
        new(StringComparer.OrdinalIgnoreCase) { "test", "tests", "testdata", "fixtures", "e2e", "testing", "__tests__" };

    /// <summary>Folders whose manifests are for reading.</summary>
    private static readonly HashSet<string> Examples =
        new(StringComparer.OrdinalIgnoreCase) { "docs", "doc", "example", "examples", "sample", "samples", "templates", "snippets" };

    /// <summary>Whether manifests that are in a folder itself are what is deployed of the repository.</summary>
    public static bool IsOfExamples(string name) => Examples.Contains(name);

    public static bool HoldsManifests(string name) =>
        Names.Contains(name.TrimStart('.')) || (name.Split('.', '-', '_', ' ') is { Length: <= MostWords } words && words.Any(Words.Contains));

    /// <summary>Whether a folder has no other name than one of manifests.</summary>
    public static bool IsOfManifestsAlone(string name) => Names.Contains(name.TrimStart('.')) || Words.Contains(name.TrimStart('.'));

    public static bool MayHoldManifests(string name) => Mixed.Contains(name.TrimStart('.'));

    /// <summary>Whether a search looks into a folder: not into what a build or a package manager has written, nor into what is hidden.</summary>
    public static bool IsEntered(string name) => name.Length > 0 && name[0] != '.' && !LeftOut.Contains(name);

    /// <summary>Whether a search for manifests that is under way looks into a folder.</summary>
    public static bool IsEnteredForManifests(string name) => IsEntered(name) && !IsOfTests(name);

    public static bool IsOfTests(string name) =>
        Tests.Contains(name) || name.EndsWith(".Tests", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".Test", StringComparison.OrdinalIgnoreCase);
}
