using Kubewright.Core.Application.Docker;
using Kubewright.Core.Text;

namespace Kubewright.Core.Tests.Application.Docker;

/// <summary>What a Dockerfile leaves in the image that it builds, by docs.docker.com/reference/dockerfile.</summary>
public sealed class ContainerImageTests
{
    [Fact]
    public void LastStage_MakesTheImage()
    {
        var image = Read("""
            FROM mcr.microsoft.com/dotnet/sdk:8.0 AS build
            ENV ASPNETCORE_URLS=http://+:1
            EXPOSE 1
            FROM mcr.microsoft.com/dotnet/aspnet:8.0
            COPY --from=build /app .
            EXPOSE 8080/tcp
            """);

        Assert.Equal("mcr.microsoft.com/dotnet/aspnet:8.0", image.BaseImage?.Text);
        Assert.Empty(image.Environment);
        Assert.Equal([8080], image.ExposedPorts.Select(port => port.Port));
    }

    [Fact]
    public void StageOnAnotherStage_InheritsAll()
    {
        var image = Read("""
            FROM mcr.microsoft.com/dotnet/aspnet:8.0 AS base
            ENV ASPNETCORE_URLS=http://+:5000
            EXPOSE 5000
            USER app
            ENTRYPOINT ["dotnet", "Orders.dll"]
            FROM mcr.microsoft.com/dotnet/sdk:8.0 AS build
            FROM --platform=linux/amd64 BASE as final
            CMD ["--verbose"]
            """);

        Assert.Equal("mcr.microsoft.com/dotnet/aspnet:8.0", image.BaseImage?.Text);
        Assert.Equal("FROM mcr.microsoft.com/dotnet/aspnet:8.0 AS base", image.BaseImage?.Span?.Text);
        Assert.Equal("http://+:5000", image.Environment["ASPNETCORE_URLS"].Text);
        Assert.Equal("app", image.User?.Text);
        Assert.Equal(["dotnet", "Orders.dll"], image.EntryPoint.AsEnumerable());
        Assert.Equal(["--verbose"], image.Arguments.AsEnumerable());
    }

    [Fact]
    public void StageOnAnotherStage_InheritsWhereItStartsAndListens()
    {
        var image = Read("FROM a:1 AS base\nEXPOSE 8080\nENTRYPOINT [\"dotnet\"]\nCMD [\"Orders.dll\"]\nFROM base\n");
        Assert.Equal([8080], image.ExposedPorts.Select(port => port.Port));
        Assert.Equal(["Orders.dll"], image.Arguments.AsEnumerable());
        Assert.Equal(["ENTRYPOINT [\"dotnet\"]", "CMD [\"Orders.dll\"]"], image.Commands.Select(command => command.Text));
    }

    [Theory]
    [InlineData("ENTRYPOINT [\"tini\", \"--\"]", "tini --")]
    [InlineData("ENTRYPOINT [\"tini\", \"--\"]\nCMD [\"run\"]", "tini -- run")]
    [InlineData("CMD [\"run\"]\nENTRYPOINT [\"tini\", \"--\"]", "tini -- run")]
    [InlineData("CMD [\"run\"]", "dotnet run")]
    public void EntryPoint_ForgetsTheCommandOfTheStageBelow(string instructions, string command)
    {
        var image = Read($"FROM a:1 AS base\nENTRYPOINT [\"dotnet\"]\nCMD [\"Orders.dll\"]\nFROM base\n{instructions}\n");
        Assert.Equal(command, string.Join(' ', image.EntryPoint.Concat(image.Arguments)));
        Assert.Equal(image.Arguments.IsEmpty ? 1 : 2, image.Commands.Count());
    }

    [Theory]
    [InlineData("dotnet Shop.Orders.dll", true)]
    [InlineData("./shop.orders", true)]
    [InlineData("C:\\app\\SHOP.ORDERS.EXE", true)]
    [InlineData("dotnet Shop.Orders.Worker.dll", false)]
    [InlineData("dotnet run", false)]
    public void Image_StartsAnAssembly(string command, bool starts) =>
        Assert.Equal(starts, Read($"FROM a:1\nENTRYPOINT [\"{command.Replace(" ", "\", \"", StringComparison.Ordinal)}\"]\n").Starts("Shop.Orders"));

    [Theory]
    [InlineData("env dotnet Orders.dll", true)]
    [InlineData(". ./vars && dotnet Orders.dll", true)]
    [InlineData("source ./vars && dotnet Orders.dll", true)]
    [InlineData("export A=1 && dotnet Orders.dll", true)]
    [InlineData("ASPNETCORE_URLS=http://+:80 dotnet Orders.dll", true)]
    [InlineData("./start.sh Orders.dll", true)]
    [InlineData("./Wait-for-it.sh db -- dotnet Orders.dll", false)]
    [InlineData("dotnet --roll-forward=Major Orders.dll", false)]
    [InlineData("dotnet Orders.dll ASPNETCORE_URLS=x env", false)]
    public void Command_MaySetVariablesBeforeTheAssembly(string command, bool sets) =>
        Assert.Equal(sets, Read($"FROM a:1\nENTRYPOINT {command}\n").SetsVariables("Orders"));

    [Fact]
    public void StageByItsNumber_IsAStage() =>
        Assert.Equal("a:1", Read("FROM a:1\nFROM b:1\nFROM 0\n").BaseImage?.Text);

    [Theory]
    [InlineData("ARG TAG=8.0\nFROM aspnet:$TAG", "aspnet:8.0")]
    [InlineData("ARG TAG=8.0\nFROM aspnet:${TAG}-alpine", "aspnet:8.0-alpine")]
    [InlineData("ARG TAG\nFROM aspnet:${TAG:-9.0}", null)]
    [InlineData("ARG TAG\nFROM aspnet:$TAG", null)]
    [InlineData("FROM aspnet:$TAG", null)]
    [InlineData("ARG A=1\nARG B=$A.0\nFROM aspnet:$B", "aspnet:1.0")]
    [InlineData("ARG TAG=\"8.0\"\nFROM aspnet:$TAG", "aspnet:8.0")]
    public void BaseImage_FollowsTheDefaultsOfArguments(string dockerfile, string? expected) =>
        Assert.Equal(expected, Read(dockerfile).BaseImage?.Text);

    [Theory]
    [InlineData("ENV A=1 B=2", "1")]
    [InlineData("ENV A 1 and the rest", "1 and the rest")]
    [InlineData("ENV A=\"one two\"", "one two")]
    [InlineData("ENV A='one two' B=3", "one two")]
    [InlineData("ENV A=http://+:80;https://+:443", "http://+:80;https://+:443")]
    [InlineData("env A=1", "1")]
    [InlineData("ENV A=1\nENV A=2", "2")]
    [InlineData("ENV P=80\nENV A=http://+:$P", "http://+:80")]
    [InlineData("ARG P=80\nENV A=http://+:${P}", "http://+:80")]
    [InlineData("ARG P\nENV A=http://+:${P}", null)]
    [InlineData("ENV A=${P:-80}", "80")]
    [InlineData("ENV P=1\nENV A=${P:+80}", "80")]
    [InlineData("ENV A=\\$P", "$P")]
    [InlineData("ENV B=0 \\\n    A=1", "1")]
    [InlineData("ENV B=0 \\\n# in between\n\n    A=1", "1")]
    [InlineData("ENV A=1 \\\r\n    B=2\r\n", "1")]
    public void Variables_AreRead(string instructions, string? expected) =>
        Assert.Equal(expected, Read("FROM a\n" + instructions).Environment["A"].Text);

    [Fact]
    public void EscapeDirective_ChangesWhatContinuesALine() =>
        Assert.Equal("1", Read("# escape=`\nFROM a\nENV B=C:\\x `\n  A=1\n").Environment["A"].Text);

    [Fact]
    public void HereDocument_HoldsNoInstructions()
    {
        var image = Read("FROM a\nRUN <<EOF\nENV A=1\nEOF\nENV B=2\nCOPY <<-'END' /x\nENV C=3\n\tEND\nEXPOSE 80\n");

        Assert.Equal(["B"], image.Environment.Keys);
        Assert.Equal([80], image.ExposedPorts.Select(port => port.Port));
    }

    [Theory]
    [InlineData("ENTRYPOINT [\"dotnet\", \"Orders.dll\"]")]
    [InlineData("ENTRYPOINT [\"dotnet\",\"Orders.dll\"]")]
    [InlineData("ENTRYPOINT [ \"dotnet\", \"Orders.dll\" ]")]
    [InlineData("ENTRYPOINT dotnet Orders.dll")]
    public void EntryPoint_IsReadInBothForms(string instruction) =>
        Assert.Equal(["dotnet", "Orders.dll"], Read("FROM a\n" + instruction).EntryPoint.AsEnumerable());

    [Fact]
    public void Variable_HidesAnArgument() =>
        Assert.Equal("env", Read("FROM a\nARG X=arg\nENV X=env\nENV A=$X").Environment["A"].Text);

    [Theory]
    [InlineData("")]
    [InlineData("# nothing")]
    [InlineData("ARG A=1\n")]
    public void DockerfileWithoutAFrom_MakesNoImage(string dockerfile) =>
        Assert.Null(ContainerImage.Read(new SourceFile("Dockerfile", dockerfile)));

    [Theory]
    [InlineData("FROM")]
    [InlineData("FROM a\nENV")]
    [InlineData("FROM a\nENV A=${")]
    [InlineData("FROM a\nRUN <<")]
    [InlineData("FROM a\nENTRYPOINT [")]
    [InlineData("FROM a\nCMD \\")]
    [InlineData("FROM a\nRUN <<EOF\nnever ends")]
    [InlineData("\uFEFFFROM a\r")]
    public void HalfWrittenDockerfile_BreaksNothing(string dockerfile) => _ = ContainerImage.Read(new SourceFile("Dockerfile", dockerfile));

    /// <summary>docs.docker.com/reference/dockerfile#environment-replacement: a variable has one value throughout an instruction.</summary>
    [Fact]
    public void Variables_OfOneInstruction_SeeWhatWasBeforeIt() =>
        Assert.Equal("hello", Read("FROM a\nENV X=hello\nENV X=bye Y=$X").Environment["Y"].Text);

    [Theory]
    [InlineData("ENV A=0123456789\n", "ENV A=$A$A\n")]
    [InlineData("ARG A=0123456789\n", "ARG A=$A$A\n")]
    public void ValueThatDoubles_IsUnknownFrom64KBOn(string first, string doubling)
    {
        string? ValueAfter(int times) => Read("FROM a\n" + first + string.Concat(Enumerable.Repeat(doubling, times)) + "ENV URL=$A\n").Environment["URL"].Text;

        Assert.Equal(10 << 12, ValueAfter(12)?.Length);
        Assert.Null(ValueAfter(13));
        Assert.Null(ValueAfter(40));
    }

    [Fact]
    public void ValuesOfAFile_AreUnknownFrom1MBOn()
    {
        var image = Read("FROM a\nENV A=" + new string('x', 60_000) + "\n" + string.Concat(Enumerable.Range(0, 100).Select(i => $"ENV A{i}=$A\n")));

        Assert.Equal(60_000, image.Environment["A0"].Text?.Length);
        Assert.Null(image.Environment["A99"].Text);
        Assert.True(image.Environment.Values.Sum(value => (value.Text ?? "").Length) <= ExpansionBudget.MostOfFile);
    }

    /// <summary>What was written before a value became too long stays known, and so does what follows.</summary>
    [Fact]
    public void ValueThatIsTooLong_CostsNoOther()
    {
        var image = Read(
            "FROM a\nENV PORT=8080\nENV A=0123456789\n" + string.Concat(Enumerable.Repeat("ENV A=$A$A\n", 40)) + "ENV URL=http://+:$PORT\nEXPOSE $PORT\n");

        Assert.Equal("http://+:8080", image.Environment["URL"].Text);
        Assert.Equal([8080], image.ExposedPorts.Select(port => port.Port));
    }

    private static ContainerImage Read(string dockerfile) => ContainerImage.Read(new SourceFile("Dockerfile", dockerfile))!;
}
