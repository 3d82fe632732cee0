using System.Collections.Immutable;
using System.Globalization;
using Kubewright.Core.Application;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubewright.Analyzers.Application;

/// <summary>What the project says of its application, through MSBuild properties.</summary>
/// <param name="ProjectName">The project's name.</param>
/// <param name="DirectoryName">The name of the project's directory.</param>
/// <param name="ProjectPath">The project's full path, with '/' between its parts.</param>
/// <param name="Workloads">The workloads that <c>KubewrightWorkload</c> names.</param>
/// <param name="ContainerRepository">The name of the image that the SDK makes, as far as the project states it.</param>
/// <param name="ContainerBaseImage">The image that the SDK builds on; null where the project says nothing of an image of the SDK's.</param>
/// <param name="TargetMajor">The major version of the only target framework.</param>
/// <param name="NeedsRuntimeOfImage">Whether the application brings no runtime and takes no other major version.</param>
/// <param name="ContainerEnvironment">Variables of the image that the SDK makes; the value null where it cannot be told.</param>
internal sealed record ApplicationOptions(
    string ProjectName,
    string DirectoryName,
    string ProjectPath,
    ImmutableArray<StatedPlacement> Workloads,
    string? ContainerRepository,
    string? ContainerBaseImage,
    int? TargetMajor,
    bool NeedsRuntimeOfImage,
    ImmutableArray<KeyValuePair<string, string?>> ContainerEnvironment)
{
    public static ApplicationOptions Read(AnalyzerConfigOptions options)
    {
        var reader = new OptionReader(options, "build_property.", "property");
        var directory = (reader.Text("ProjectDir") ?? "").TrimEnd('/', '\\');
        var repository = reader.Text("ContainerRepository") ?? reader.Text("ContainerImageName");
        return new ApplicationOptions(
            reader.Text("MSBuildProjectName") ?? "",
            directory.Substring(directory.LastIndexOfAny(['/', '\\']) + 1),
            (reader.Text("MSBuildProjectFullPath") ?? "").Replace('\\', '/'),
            [.. List(reader.Text("KubewrightWorkload")).Select(name => new StatedPlacement(name))],
            repository,
            BaseImage(reader, repository is not null || IsSet(reader, "_KubewrightMakesImageBySdk")),
            Major(reader),
            NeedsRuntime(reader),
            [.. List(reader.Text("_KubewrightContainerEnvironment")).Select(Variable)]);
    }

    /// <summary>The base image that the project states, or that the SDK infers for a web application (Microsoft.NET.Build.Containers.targets).</summary>
    private static string? BaseImage(OptionReader reader, bool namesImage)
    {
        if (reader.Text("ContainerBaseImage") is { } stated)
        {
            return stated;
        }

        var family = reader.Text("ContainerFamily");
        return (namesImage || family is not null) && reader.Text("TargetFramework") is { } framework && Version(framework) is { } version
            ? $"mcr.microsoft.com/dotnet/aspnet:{version}{(family is null ? "" : "-" + family)}"
            : null;
    }

    /// <summary>The major version of <c>net8.0</c> or <c>netcoreapp3.1</c>; null where the project has several target frameworks.</summary>
    private static int? Major(OptionReader reader)
    {
        var framework = reader.Text("TargetFramework") ?? "";
        var version = framework.StartsWith("netcoreapp", StringComparison.Ordinal) ? framework.Substring("netcoreapp".Length) : Version(framework);
        return reader.Text("TargetFrameworks") is null && int.TryParse(version?.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            ? major : null;
    }

    private static bool NeedsRuntime(OptionReader reader) =>
        !IsSet(reader, "SelfContained") && !IsSet(reader, "PublishSelfContained") && !IsSet(reader, "PublishAot")
        && !(reader.Text("RollForward") ?? "").EndsWith("Major", StringComparison.OrdinalIgnoreCase);

    private static bool IsSet(OptionReader reader, string property) => string.Equals(reader.Text(property), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary><c>8.0</c> of <c>net8.0</c>; null for what is not a framework of the SDK's images.</summary>
    private static string? Version(string framework) =>
        framework.StartsWith("net", StringComparison.Ordinal) && framework.IndexOf('.') > 3 && char.IsDigit(framework[3])
            ? framework.Substring(3).Split('-')[0]
            : null;

    private static IEnumerable<string> List(string? text) =>
        (text ?? "").Split(['|'], StringSplitOptions.RemoveEmptyEntries).Select(item => item.Trim()).Where(item => item.Length > 0);

    private static KeyValuePair<string, string?> Variable(string pair)
    {
        var equals = pair.IndexOf('=');
        return equals <= 0 ? new(pair, null) : new(pair.Substring(0, equals), pair.Substring(equals + 1).Replace("&semi.", ";"));
    }
}
