const $ = id => document.getElementById(id);
const form = $("form");
const steps = [...$("steps").children];
const largestImage = 10 * 1024 * 1024 - 64 * 1024; // the server's limit has the prompt in it

form.image.addEventListener("change", () => {
  const [file] = form.image.files;
  form.image.setCustomValidity(file?.size > largestImage ? "The image is larger than 10 MB." : "");
  $("preview").hidden = !file;
  $("hint").hidden = Boolean(file);
  URL.revokeObjectURL($("preview").src);
  $("preview").src = file ? URL.createObjectURL(file) : "";
});

for (const [event, isOver] of [["dragenter", true], ["dragover", true], ["dragleave", false], ["drop", false]]) {
  $("drop").addEventListener(event, () => $("drop").classList.toggle("over", isOver));
}

form.addEventListener("submit", async event => {
  event.preventDefault();
  const button = form.querySelector("button");
  button.disabled = true;
  $("problem").textContent = "";
  try {
    const { token } = await (await fetch("/antiforgery")).json();
    const response = await fetch("/videos", { method: "POST", body: new FormData(form), headers: { RequestVerificationToken: token } });
    if (!response.ok) {
      throw new Error(await explain(response));
    }

    // The address of the page names the task from now on: it can be reloaded, and opened again tomorrow.
    location.hash = response.headers.get("Location");
  } catch (failure) {
    $("problem").textContent = failure instanceof TypeError ? "The server cannot be reached. Whether the video is being made is not known." : failure.message;
  } finally {
    button.disabled = false;
  }
});

async function explain(response) {
  const problem = await response.json().catch(() => ({}));
  const lines = [problem.detail ?? problem.title ?? `The server answered ${response.status}.`, ...Object.values(problem.errors ?? {}).flat()];
  if (problem.charged === "unknown") {
    lines.push("It may have been charged.");
  }

  return lines.join("\n");
}

function show({ state, file, problem }) {
  const isOver = state === "done" || state === "failed";
  const reached = steps.findIndex(step => step.dataset.state === state);
  steps.forEach((step, index) => step.classList.toggle("reached", index <= reached));
  $("note").textContent = problem ?? "";
  $("note").className = problem ? "problem" : "muted";
  $("wait").hidden = isOver;
  $("download").hidden = $("video").hidden = state !== "done";
  $("another").hidden = !isOver;
  if (state === "done" && $("video").getAttribute("src") !== file) {
    $("video").src = $("download").href = file;
  }

  if ($("result").hidden) {
    $("result").hidden = false;
    $("result").scrollIntoView({ block: "nearest" });
  }

  return isOver;
}

let following = 0;

async function follow() {
  const number = ++following;
  const video = location.hash.slice(1);
  $("result").hidden = true;
  while (number === following && /^\/videos\/[\w.-]+$/.test(video)) {
    try {
      const response = await fetch(video);
      const isUnknown = response.status === 404 || response.status === 400;
      if (number !== following || (isUnknown && show({ state: "failed", problem: "There is no such video here." })) || (response.ok && show(await response.json()))) {
        return;
      }
    } catch {
      $("note").textContent = "The server cannot be reached; trying again.";
    }

    await new Promise(resolve => setTimeout(resolve, 1000));
  }
}

addEventListener("hashchange", follow);
follow();
