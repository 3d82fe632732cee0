using Kubewright.Core.Application.Docker;
using Kubewright.Core.Text;

namespace Kubewright.Core.Tests.Application.Docker;

/// <summary>docs.docker.com/reference/dockerfile: format, escape, here-documents.</summary>
public sealed class DockerfileReaderTests
{
    [Theory]
    [InlineData("FROM a\nENV A=1", "FROM a|ENV A=1")]
    [InlineData("FROM a\r\nENV A=1\r\n", "FROM a|ENV A=1")]
    [InlineData("\n  \n  env A=1  \n", "ENV A=1")]
    [InlineData("# FROM a\n  # FROM b\nFROM c", "FROM c")]
    [InlineData("ONBUILD", "ONBUILD ")]
    [InlineData("RUN\ta", "RUN a")]
    [InlineData("RUN a \\\n  b\nENV A=1", "RUN a b|ENV A=1")]
    [InlineData("RUN a \\  \n  b\nENV A=1", "RUN a b|ENV A=1")]
    [InlineData("RUN a \\\r\n  b\r\nENV A=1", "RUN a b|ENV A=1")]
    [InlineData("RUN a \\\n# comment\n\n  # more\n  b\nENV A=1", "RUN a b|ENV A=1")]
    [InlineData("RUN a \\", "RUN a")]
    [InlineData("# syntax=docker/dockerfile:1\nRUN a \\\n b", "RUN a b")]
    [InlineData("# escape=`\nRUN a `\n b\nENV A=c:\\\nENV B=1", "RUN a b|ENV A=c:\\|ENV B=1")]
    [InlineData("#escape = `\nRUN a `\n b", "RUN a b")]
    [InlineData("# syntax=docker/dockerfile:1\n# escape=`\nRUN a `\n b", "RUN a b")]
    [InlineData("FROM a\n# escape=`\nRUN a \\\n b", "FROM a|RUN a b")]
    [InlineData("RUN cat <<EOF > x\nENV A=1\nEOF\nENV B=2", "RUN cat <<EOF > x|ENV B=2")]
    [InlineData("RUN cat <<-\"EOF\"\nENV A=1\n\tEOF\nENV B=2", "RUN cat <<-\"EOF\"|ENV B=2")]
    [InlineData("RUN echo $((1<<2))\nENV A=1", "RUN echo $((1<<2))|ENV A=1")]
    [InlineData("RUN a <<\nENV A=1", "RUN a <<|ENV A=1")]
    public void Instructions_AreRead(string dockerfile, string instructions) => Assert.Equal(
        instructions,
        string.Join('|', DockerfileReader.Read(new SourceFile("Dockerfile", dockerfile))
            .Select(one => one.Name + " " + string.Join(' ', one.Arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)))));

    [Theory]
    [InlineData("FROM a\n  env A=1  \nRUN b", "env A=1")]
    [InlineData("FROM a\nENV A=1 \\\n  B=2\r\nRUN b", "ENV A=1 \\\n  B=2")]
    public void Instruction_IsWhereItIsWritten(string dockerfile, string text) =>
        Assert.Equal(text, DockerfileReader.Read(new SourceFile("Dockerfile", dockerfile))[1].Span.Text);
}
