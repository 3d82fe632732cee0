using Kubewright.Core.Text;

namespace Kubewright.Core.Application.Repository;

/// <summary>Reads a project file as text. Of an element that is written several times the last counts; conditions are not evaluated.</summary>
internal static class ProjectFileReader
{
    private static readonly string[] TestPackages = ["Microsoft.NET.Test.Sdk", "xunit", "NUnit", "MSTest.TestFramework", "TUnit"];

    public static bool IsProject(string name) => name.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase) || IsOtherLanguage(name);

    public static ProjectFacts Read(SourceFile file)
    {
        var text = WithoutComments(file.Text);
        var sdk = Attribute(text, "Sdk");
        var dot = file.Name.LastIndexOf('.');
        var name = file.Name.Substring(0, dot);
        var assembly = Element(text, "AssemblyName");
        var isTest = IsTrue(text, "IsTestProject")
            || Array.Exists(TestPackages, package => text.IndexOf($"\"{package}\"", StringComparison.OrdinalIgnoreCase) >= 0);
        var isWeb = sdk.StartsWith("Microsoft.NET.Sdk.Web", StringComparison.OrdinalIgnoreCase);
        var output = Element(text, "OutputType") ?? "";
        var runs = (isWeb && !output.Equals("Library", StringComparison.OrdinalIgnoreCase))
            || sdk.StartsWith("Microsoft.NET.Sdk.Worker", StringComparison.OrdinalIgnoreCase)
            || output.Equals("Exe", StringComparison.OrdinalIgnoreCase)
            || Element(text, "AzureFunctionsVersion") is not null;
        var isAspireHost = IsTrue(text, "IsAspireHost") || sdk.StartsWith("Aspire.", StringComparison.OrdinalIgnoreCase) || text.Contains("Aspire.AppHost.Sdk");
        var isElsewhere = isAspireHost || IsTrue(text, "UseMaui") || IsTrue(text, "UseWPF") || IsTrue(text, "UseWindowsForms")
            || sdk.Contains("BlazorWebAssembly") || IsTrue(text, "PackAsTool");
        return new ProjectFacts
        {
            Path = file.Path,
            Name = name,
            AssemblyName = assembly is null ? name : assembly.Replace("$(MSBuildProjectName)", name),
            IsApplication = runs && !isElsewhere,
            IsWeb = isWeb,
            IsTest = isTest,
            IsAspireHost = isAspireHost,
            IsCSharp = !IsOtherLanguage(file.Name),
            ContainerRepository = Known(Element(text, "ContainerRepository") ?? Element(text, "ContainerImageName")),
            Workloads = [.. (Element(text, "KubewrightWorkload") ?? "").Split('|', ';').Select(one => one.Trim()).Where(one => one.Length > 0)],
        };
    }

    private static bool IsOtherLanguage(string name) =>
        name.EndsWith(".fsproj", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".vbproj", StringComparison.OrdinalIgnoreCase);

    private static bool IsTrue(string text, string element) => string.Equals(Element(text, element), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>A value without properties in it; null otherwise.</summary>
    private static string? Known(string? value) => value is { Length: > 0 } && !value.Contains("$(") ? value : null;

    private static string? Element(string text, string name)
    {
        var end = text.LastIndexOf($"</{name}>", StringComparison.OrdinalIgnoreCase);
        var start = end < 0 ? -1 : text.LastIndexOf($"<{name}", end, StringComparison.OrdinalIgnoreCase);
        var open = start < 0 ? -1 : text.IndexOf('>', start);
        return open < 0 || open > end ? null : text.Substring(open + 1, end - open - 1).Trim();
    }

    private static string Attribute(string text, string name)
    {
        var project = text.IndexOf("<Project", StringComparison.Ordinal);
        var close = project < 0 ? -1 : text.IndexOf('>', project);
        var at = close < 0 ? -1 : text.IndexOf($"{name}=\"", project, close - project, StringComparison.OrdinalIgnoreCase);
        var start = at + name.Length + 2;
        var end = at < 0 ? -1 : text.IndexOf('"', start);
        return end < 0 ? "" : text.Substring(start, end - start);
    }

    private static string WithoutComments(string text)
    {
        for (var at = text.IndexOf("<!--", StringComparison.Ordinal); at >= 0; at = text.IndexOf("<!--", at, StringComparison.Ordinal))
        {
            var end = text.IndexOf("-->", at, StringComparison.Ordinal);
            text = end < 0 ? text.Substring(0, at) : text.Remove(at, end + 3 - at);
        }

        return text;
    }
}
