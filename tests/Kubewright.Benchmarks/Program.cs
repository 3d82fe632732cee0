using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Kubewright.Benchmarks;
using Kubewright.Benchmarks.Racing;
using Perfolizer.Horology;

string[] rest = [.. args.Where(arg => arg != "--quick")];

// --build measures whole builds of the sample; --quick runs every benchmark but the long ones in this process, with few iterations.
if (args.Contains("--build"))
{
    return await BuildCost.MeasureAsync();
}

// --solution measures a solution of projects that share their manifests.
if (args.Contains("--solution"))
{
    return await SolutionCost.MeasureAsync(BuildCost.Root());
}

// --editor measures language servers at the sample: --editor "artifacts/kubewright lsp" "yaml-language-server --stdio".
if (args is ["--editor", .. var servers])
{
    return EditorCost.Measure(servers);
}

// --race measures the native program beside other checkers that are installed: --race artifacts/kubewright.
if (args is ["--race", .. var program])
{
    return Race.Run(program.FirstOrDefault() ?? "artifacts/kubewright");
}

IConfig config = args.Contains("--quick")
    ? ManualConfig.Create(DefaultConfig.Instance).AddJob(Job.ShortRun
        .WithToolchain(InProcessEmitToolchain.Instance)
        .WithWarmupCount(1)
        .WithIterationTime(TimeInterval.FromMilliseconds(100)))
        .AddFilter(new SimpleFilter(benchmark => rest.Length > 0 || !benchmark.Descriptor.HasCategory(Categories.Long)))
    : DefaultConfig.Instance;
BenchmarkSwitcher.FromAssembly(typeof(ManifestBenchmarks).Assembly).Run(rest.Length == 0 ? ["--filter", "*"] : rest, config);
return 0;
