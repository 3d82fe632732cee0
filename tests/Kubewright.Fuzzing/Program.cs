using System.Globalization;
using Kubewright.Fuzzing;
using Kubewright.Fuzzing.Targets;

// --executions N, --first N, --seconds N, --target NAME; an execution that failed is repeated by --first NUMBER --executions 1.
var values = args.Chunk(2).ToDictionary(pair => pair[0], pair => pair.ElementAtOrDefault(1) ?? "", StringComparer.Ordinal);
IFuzzTarget[] all = [new ReadingTarget(), new CheckingTarget(), new ApplicationTarget(), new FixingTarget(), new GeneratingTarget(), new WritingTarget(),
    new RenderingTarget(), new CodeTarget()];
var targets = values.TryGetValue("--target", out var name) ? Array.FindAll(all, target => target.Name == name) : all;
if (targets.Length == 0)
{
    Console.Error.WriteLine($"There is no target '{name}': {string.Join(", ", all.Select(target => target.Name))}.");
    return 2;
}

using var end = new CancellationTokenSource(TimeSpan.FromSeconds(Number("--seconds", 86_400)));
var campaign = new Campaign(targets, Path.Combine(Path.GetTempPath(), "kubewright-faults"));
campaign.Run(Number("--first", 0), Number("--executions", 10_000), end.Token);
if (campaign.Executions.ContainsKey("writing"))
{
    Console.WriteLine($"what was written was also read by: {string.Join(", ", OtherParsers.Names.DefaultIfEmpty("nothing else"))}");
}

foreach (var (target, count) in campaign.Executions.OrderBy(one => one.Key, StringComparer.Ordinal))
{
    Console.WriteLine($"{target}: {count} executions, {campaign.Faults.Count(fault => fault.Target == target)} faults");
}

foreach (var (target, number, message) in campaign.Faults.OrderBy(fault => fault.Number).Take(20))
{
    Console.WriteLine($"{target} {number}: {message.ReplaceLineEndings(" ")[..Math.Min(300, message.ReplaceLineEndings(" ").Length)]}");
}

Console.WriteLine($"{campaign.Executions.Values.Sum()} executions, {campaign.Faults.Count} faults");
return campaign.Faults.Count == 0 ? 0 : 1;

long Number(string option, long otherwise) =>
    values.TryGetValue(option, out var text) ? long.Parse(text, CultureInfo.InvariantCulture) : otherwise;
