using System.Collections.Immutable;
using Kubewright.Analyzers.Application.Code;
using Kubewright.Analyzers.Application.Options;
using Kubewright.Analyzers.Application.Routes;
using Kubewright.Analyzers.Application.Urls;
using Kubewright.Core.Application;
using Kubewright.Core.Application.Code;
using Kubewright.Core.Application.Docker;
using Kubewright.Core.Application.Options;
using Kubewright.Core.Application.Routes;
using Kubewright.Core.Application.Settings;
using Kubewright.Core.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubewright.Analyzers.Application;

/// <summary>Collects what is known of the application that a compilation is: its code, its project, its Dockerfile and its appsettings.</summary>
internal static class ApplicationFactsReader
{
    private static readonly TextCache<SettingsFile> SettingsFiles = new(static file => SettingsFile.Read(file, CancellationToken.None));
    private static readonly TextCache<Dockerfile> Dockerfiles = new(static file => new Dockerfile(ContainerImage.Read(file)));
    private static readonly ImageCache SdkImages = new();

    /// <summary>Assemblies that only tests refer to.</summary>
    private static readonly HashSet<string> TestFrameworks = new(StringComparer.OrdinalIgnoreCase)
    {
        "xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework", "TUnit.Core",
    };

    private static readonly Func<IAssemblySymbol, bool> IsTestFramework = static assembly => TestFrameworks.Contains(assembly.Name);

    /// <summary>The application of a compilation, or the library; none where it is a test.</summary>
    public static ImmutableArray<ApplicationFacts> Read(Compilation compilation, AnalyzerOptions analyzerOptions, CancellationToken cancellationToken)
    {
        if (ReferencedAssemblies.Of(compilation).First(compilation, IsTestFramework) is not null)
        {
            return [];
        }

        var isLibrary = compilation.Options.OutputKind is not (OutputKind.ConsoleApplication or OutputKind.WindowsApplication);
        var code = isLibrary || !ReferencedAssemblies.Of(compilation).Have(compilation, "Microsoft.AspNetCore.Hosting.IWebHostBuilder")
            ? ListeningCode.None
            : ListeningCodeReader.Read(compilation, cancellationToken);
        var provider = analyzerOptions.AnalyzerConfigOptionsProvider;
        var options = ApplicationOptions.Read(provider.GlobalOptions);
        var files = analyzerOptions.AdditionalFiles.Where(file => ManifestFileOptions.Read(provider.GetOptions(file)).IsOfApplication).ToList();
        var dockerfiles = files.Where(file => !IsSettings(file)).ToList();
        return
        [
            new ApplicationFacts
            {
                AssemblyName = compilation.AssemblyName ?? "",
                ProjectName = options.ProjectName,
                DirectoryName = options.DirectoryName,
                Stated = [.. code.Stated, .. options.Workloads],
                TargetMajor = options.TargetMajor,
                NeedsRuntimeOfImage = options.NeedsRuntimeOfImage,
                ContainerRepository = options.ContainerRepository,
                Image = dockerfiles.Count switch
                {
                    0 when options.ContainerBaseImage is { } baseImage => SdkImages.Get(baseImage, options.ContainerEnvironment),
                    1 => Dockerfiles.Read(dockerfiles[0])?.Image,
                    _ => null,
                },
                Settings = [.. files.Where(IsSettings).Select(SettingsFiles.Read).OfType<SettingsFile>()],
                Listening = code.Listening,
                IsWeb = code.IsWeb,
                IsLibrary = isLibrary,
                Code = new ApplicationCode
                {
                    Urls = UrlReader.Read(compilation, cancellationToken),
                    Routes = code.IsWeb ? RoutesReader.Read(compilation, cancellationToken) : ApplicationRoutes.NotKnown,
                    Configuration = isLibrary ? ConfigurationReads.NotKnown : ConfigurationReader.Read(compilation, cancellationToken),
                },
            },
        ];
    }

    /// <summary>A file of the application as findings name it; null where it could not be read.</summary>
    public static SourceFile? FileOf(AdditionalText file) => IsSettings(file) ? SettingsFiles.Read(file)?.File : Dockerfiles.Read(file)?.Image?.File;

    private static bool IsSettings(AdditionalText file) => SettingsFile.IsFileName(file.Path.Substring(file.Path.LastIndexOfAny(['/', '\\']) + 1));

    /// <summary>A Dockerfile that was read; one without a FROM makes no image.</summary>
    private sealed record Dockerfile(ContainerImage? Image);
}
